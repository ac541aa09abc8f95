package de.lotse.webui.components;

/** The passage of the concept a rule or guide value comes from: "Konzept Kreis Unna 2.2". */
public record Source(String text, String href) {}
