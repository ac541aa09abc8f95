package de.lotse.intake.request;

import java.util.UUID;

/** Something happened to a request. */
public record RequestMoved(UUID request, RequestStep.Kind kind) {}
