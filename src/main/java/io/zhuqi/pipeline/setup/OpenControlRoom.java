package io.zhuqi.pipeline.setup;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the control room for work that needs nothing else of the program. */
public final class OpenControlRoom {
    private OpenControlRoom() {}

    /**
     * Reads and checks the control room.
     *
     * @param folder an operator's folder; null for the one packed into the program
     * @throws io.zhuqi.control.ControlRoomException for the first mistake found
     */
    public static ControlRoom at(@Nullable Path folder) {
        return ControlRoom.load(jobs(folder));
    }

    static JobsFolder jobs(@Nullable Path folder) {
        return folder == null ? new PackedJobs() : new DirectoryJobs(folder);
    }
}
