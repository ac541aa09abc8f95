package de.lotse.bench;

import java.io.IOException;

/** What somebody does again and again while it is measured; fails if the answer is not what she would see. */
@FunctionalInterface
interface Work {
    void once() throws IOException, InterruptedException;
}
