/**
 * Who may open a case and why, from when until when; and who is kept out of it although she belongs to the team (ACC-02, ACC-06). Owns
 * no table: grants and exclusions lie in the module {@code access}.
 */
@NamedInterface("grants")
@NullMarked
package de.lotse.casework.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
