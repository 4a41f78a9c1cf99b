package io.zhuqi.delivery.outbox;

import io.zhuqi.delivery.outbox.DeliveryRules.Wish;
import io.zhuqi.delivery.outbox.Manifest.Recipient;
import io.zhuqi.reporting.issue.FrozenFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs papers that are no edition of the report. A recipient gets the files that it asks for, once: what has the same content is not
 * packed, and so not sent, again. All files together are packed even when nobody asks for them; who asks for files that there are not
 * gets nothing.
 */
public final class PackPapers {
    private static final int FINGERPRINT = 12;

    private final Path folder;
    private final DeliveryStore store;
    private final DeliveryRules rules;
    private final Clock clock;

    /** @param folder the outbox */
    public PackPapers(Path folder, DeliveryStore store, DeliveryRules rules, Clock clock) {
        this.folder = folder;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    public void pack(PaperBundle bundle) {
        if (bundle.files().isEmpty()) {
            return;
        }
        Map<List<FrozenFile>, List<Recipient>> parcels = new LinkedHashMap<>();
        parcels.put(bundle.files(), new ArrayList<>());
        for (Wish wish : rules.wishes(bundle.scopes())) {
            List<FrozenFile> files = bundle.files().stream()
                    .filter(file -> wish.files().test(file.name()))
                    .toList();
            if (!files.isEmpty()) {
                parcels.computeIfAbsent(files, none -> new ArrayList<>()).add(wish.recipient());
            }
        }
        parcels.forEach((files, recipients) -> pack(bundle, files, recipients));
    }

    private void pack(PaperBundle bundle, List<FrozenFile> files, List<Recipient> recipients) {
        String parcel = bundle.place() + "-" + fingerprint(files);
        if (!store.isPacked(parcel)) {
            Manifest manifest = new Manifest(
                    parcel,
                    bundle.title(),
                    bundle.lines().of(files),
                    bundle.folder().toString(),
                    files,
                    recipients);
            new PutParcel(store, clock).put(manifest, bundle.folder(), folder.resolve(parcel), bundle.runId());
        }
    }

    private static String fingerprint(List<FrozenFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> digest.update((file.name() + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
