package de.lotse.casework;

import de.lotse.shared.CaseId;
import java.util.UUID;

/** A goal or a linkage that was over goes on after all, e.g. because the end was noted by mistake. */
public record SubjectTakenUp(CaseId caseId, UUID subject) {}
