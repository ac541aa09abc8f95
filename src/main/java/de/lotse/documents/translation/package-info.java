/** Translations of papers on screen: which are approved, German and translation side by side, approving and taking back. */
@NullMarked
package de.lotse.documents.translation;

import org.jspecify.annotations.NullMarked;
