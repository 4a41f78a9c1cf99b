package io.zhuqi.delivery;

import io.zhuqi.reporting.issue.FrozenFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 and sizes of finished files. */
public final class Fingerprints {
    private Fingerprints() {}

    /** The files by name, with what tells them from any other. */
    public static List<FrozenFile> of(List<Path> files) {
        return files.stream().map(Fingerprints::of).toList();
    }

    private static FrozenFile of(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                long size = in.transferTo(OutputStream.nullOutputStream());
                return new FrozenFile(
                        file.getFileName().toString(), HexFormat.of().formatHex(digest.digest()), size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether all of these files lie in the folder, byte for byte. */
    public static boolean areIn(Path folder, List<FrozenFile> files) {
        return files.stream()
                .allMatch(file -> Files.isRegularFile(folder.resolve(file.name()))
                        && of(folder.resolve(file.name())).equals(file));
    }
}
