package io.zhuqi.delivery.template;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.SheetKind;
import io.zhuqi.delivery.DeliverFiles;
import io.zhuqi.delivery.form.WriteForm;
import io.zhuqi.finding.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a workbook to be filled in for each kind of sheet; what it lets through is accepted by intake. */
public final class WriteTemplates {
    private final ControlRoom room;
    private final TemplateDefinition definition;
    private final Messages messages;

    /**
     * Writes in one language; headers and words stay those of the sheet kinds.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in {@code templates.yml}
     */
    public WriteTemplates(ControlRoom room, Messages messages) {
        this.room = room;
        this.messages = messages;
        definition = TemplateDefinition.read(room);
    }

    /** The kinds that have a workbook, in their configured order. */
    public List<SheetKind> kinds() {
        return room.kinds().values().stream()
                .filter(kind -> !definition.leftOut().contains(kind.code()))
                .toList();
    }

    /**
     * Writes one workbook a kind into a folder; the same input gives the same bytes.
     *
     * @param owner the county or official whose workbooks they are; null for blank ones
     * @param own the owner's enterprises, for drop-downs and lookups
     * @param day stands in the files where they must say when they were made
     * @return the files
     */
    public List<Path> write(
            List<SheetKind> kinds, @Nullable String owner, List<OwnEnterprise> own, LocalDate day, Path folder) {
        FormOfKind forms = new FormOfKind(room, definition, messages, own);
        return new DeliverFiles(folder)
                .deliver(draft -> kinds.forEach(kind -> {
                    String of = owner == null ? "" : messages.text("template.owner", Map.of("name", owner));
                    String name = messages.text(
                            "template.file", Map.of("kind", kind.name().zh(), "owner", of));
                    try (OutputStream out = Files.newOutputStream(draft.resolve(name))) {
                        new WriteForm(messages).write(List.of(forms.of(kind, owner == null ? "" : owner)), day, out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }
}
