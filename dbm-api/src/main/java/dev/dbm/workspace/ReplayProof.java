package dev.dbm.workspace;

import java.util.List;

/** Whether the migrations were replayed from empty and gave the schema they should. */
public sealed interface ReplayProof {
    /**
     * They were and did.
     *
     * @param files how many files were replayed
     * @param majors the server majors, ascending
     * @param rows how many rows the new files ran over; 0 if there were none
     * @param notes what was done on the server besides, one line each: roles that were created for the replay, for example
     */
    record Proven(int files, List<Integer> majors, int rows, List<String> notes) implements ReplayProof {
        /** Copies the lists. */
        public Proven {
            majors = List.copyOf(majors);
            notes = List.copyOf(notes);
        }

        /** A proof without rows, for which nothing else had to be done. */
        public Proven(int files, List<Integer> majors) {
            this(files, majors, 0, List.of());
        }

        @Override
        public String describe() {
            StringBuilder text = new StringBuilder("proven: ")
                    .append(files)
                    .append(files == 1 ? " file" : " files")
                    .append(" replayed on PostgreSQL ");
            for (int i = 0; i < majors.size(); i++) {
                text.append(i == 0 ? "" : i + 1 == majors.size() ? " and " : ", ")
                        .append(majors.get(i));
            }
            text.append(rows > 0 ? ", with rows" : "");
            text.append("; the result equals the declared schema");
            notes.forEach(note -> text.append("\nnote: ").append(note));
            return text.toString();
        }
    }

    /**
     * They were not.
     *
     * @param reason why not
     */
    record NotProven(String reason) implements ReplayProof {
        @Override
        public String describe() {
            return "not proven: " + reason;
        }
    }

    /** Returns one line for people, and one more for each note. */
    String describe();
}
