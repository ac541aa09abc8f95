package de.lotse.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The bounds of a number in a concept; numbers without bounds must not be negative. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Limits {
    /** The smallest possible value. */
    double min() default 0;

    /** The largest possible value. */
    double max() default 1_000_000;
}
