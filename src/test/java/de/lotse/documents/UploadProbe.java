package de.lotse.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Takes in one file, in a Java of its own with little memory. */
final class UploadProbe {
    private UploadProbe() {}

    public static void main(String[] file) throws IOException {
        UploadCheck.Result result = UploadCheck.check("datei", Path.of(file[0]), UploadField.LARGEST);
        try (PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out))) {
            out.println(
                    result instanceof UploadCheck.Accepted accepted
                            ? "Accepted " + accepted.type() + " " + accepted.content().length
                            : result.toString());
        }
    }
}
