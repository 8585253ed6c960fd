package dev.dbm.workspace;

import java.util.List;

/** Whether the migrations were replayed from empty and gave the schema they should. */
public sealed interface ReplayProof {
    /**
     * They were and did.
     *
     * @param files how many files were replayed
     * @param majors the server majors, ascending
     */
    record Proven(int files, List<Integer> majors) implements ReplayProof {
        /** Copies the list. */
        public Proven {
            majors = List.copyOf(majors);
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
            return text.append("; the result equals the declared schema").toString();
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

    /** Returns one line for people. */
    String describe();
}
