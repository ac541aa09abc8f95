/** Wording papers anew on screen: the German passages of each paper, what is wrong with them, how the paper will look. */
@NullMarked
package de.lotse.documents.wording;

import org.jspecify.annotations.NullMarked;
