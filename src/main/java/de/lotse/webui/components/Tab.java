package de.lotse.webui.components;

import org.jspecify.annotations.Nullable;

/** A tab or saved view; both are links. */
public record Tab(String label, String href, @Nullable Integer count, boolean current) {}
