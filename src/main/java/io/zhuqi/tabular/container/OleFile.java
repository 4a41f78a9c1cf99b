package io.zhuqi.tabular.container;

import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.opening.Opening;
import io.zhuqi.tabular.opening.Passwords;
import io.zhuqi.tabular.opening.Unreadable;
import io.zhuqi.tabular.xls.XlsFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The container of old documents, in which also a protected new workbook lies. */
public final class OleFile {
    private static final List<String> WORKBOOK_STREAMS = List.of("Workbook", "Book", "WKBOOK");
    private static final String PROTECTED = "EncryptedPackage";
    /** Office asks for a hundred thousand turns; more than this many only keep a machine busy. */
    private static final int MOST_TURNS = 10_000_000;

    private OleFile() {}

    public static TabularFile open(Opening opening) throws IOException, UnreadableFile {
        POIFSFileSystem container = new POIFSFileSystem(opening.file().toFile(), true);
        try {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive(PROTECTED)) {
                try (container) {
                    return unlocked(container, opening);
                }
            }
            Optional<String> stream = WORKBOOK_STREAMS.stream()
                    .filter(root::hasEntryCaseInsensitive)
                    .findFirst();
            if (stream.isEmpty()) {
                throw new UnreadableFile(Reason.NOT_A_TABLE, "an office document, but no workbook");
            }
            return XlsFile.open(
                    container,
                    () -> new BufferedInputStream(
                            root.createDocumentInputStream(root.getEntryCaseInsensitive(stream.get()))),
                    opening);
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            container.close();
            throw Unreadable.from(failure);
        } catch (UnreadableFile known) {
            container.close();
            throw known;
        }
    }

    /** Deciphers a new workbook into a temporary file that is gone with the reading. */
    private static TabularFile unlocked(POIFSFileSystem container, Opening opening) throws IOException, UnreadableFile {
        EncryptionInfo lock = new EncryptionInfo(container);
        if (lock.getVerifier() != null && lock.getVerifier().getSpinCount() > MOST_TURNS) {
            throw new UnreadableFile(Reason.DAMAGED, "the protection asks for absurdly many turns");
        }
        Decryptor decryptor = Decryptor.getInstance(lock);
        try {
            for (String password : Passwords.withDefault(opening.passwords())) {
                opening.deadline().check();
                if (decryptor.verifyPassword(password)) {
                    return copy(decryptor, container, opening);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new UnreadableFile(Reason.DAMAGED, "the protection is damaged", e);
        }
        throw Passwords.refusal(opening.passwords());
    }

    private static TabularFile copy(Decryptor decryptor, POIFSFileSystem container, Opening opening)
            throws IOException, GeneralSecurityException, UnreadableFile {
        Path plain = Files.createTempFile("zhuqi-unlocked", ".tmp");
        try {
            try (InputStream in = opening.deadline().over(decryptor.getDataStream(container))) {
                Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
            }
            TabularFile inside = ZipFormats.open(opening.of(plain));
            return new TabularFile() {
                @Override
                public List<SourceSheet> sheets() {
                    return inside.sheets();
                }

                @Override
                public void close() {
                    inside.close();
                    plain.toFile().delete();
                }
            };
        } catch (IOException | GeneralSecurityException | UnreadableFile | RuntimeException failure) {
            Files.deleteIfExists(plain);
            throw failure;
        }
    }
}
