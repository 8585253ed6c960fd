package dev.dbm.core.declare;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The annotations of a record's components as its class file holds them: also those of CLASS retention, which reflection cannot see.
 *
 * <p>Looked at are the record's components, their fields, their accessors and the parameters of the constructor, because an annotation goes where its
 * targets allow. Of type annotations those count that stand on the type itself, not on a type argument or an array's element.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html">The class file format</a>
 */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int FIELD_TYPE = 0x13;
    private static final int RETURN_TYPE = 0x14;
    private static final int CONSTRUCTOR = -1;
    private static final int OTHER = -2;

    private final DataInputStream in;
    private final Map<String, Set<String>> annotations = new HashMap<>();
    private final Set<String> components;
    private final String[] componentOrder;
    private final String constructor;
    private String[] texts = new String[0];

    private ClassFile(DataInputStream in, String constructor, String[] componentOrder) {
        this.in = in;
        this.constructor = constructor;
        this.componentOrder = componentOrder;
        this.components = Set.of(componentOrder);
    }

    /**
     * Returns the simple names of the annotations on each component.
     *
     * @param constructor the descriptor of the record's canonical constructor
     * @param componentOrder the record's components, in order
     */
    static Map<String, Set<String>> annotations(InputStream bytes, String constructor, String... componentOrder)
            throws IOException {
        ClassFile file = new ClassFile(new DataInputStream(bytes), constructor, componentOrder);
        file.read();
        return file.annotations;
    }

    private void read() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.readInt(); // minor and major version
        readConstants();
        in.skipNBytes(6); // access, this, super
        in.skipNBytes(2L * in.readUnsignedShort());
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            in.readUnsignedShort();
            String name = text();
            in.readUnsignedShort();
            readAttributes(name, FIELD_TYPE);
        }
        for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
            readMethod();
        }
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            readClassAttribute();
        }
    }

    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        texts = new String[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    private void readMethod() throws IOException {
        in.readUnsignedShort();
        String name = text();
        String descriptor = text();
        if (name.equals("<init>")) {
            readAttributes("", descriptor.equals(constructor) ? CONSTRUCTOR : OTHER);
        } else {
            readAttributes(descriptor.startsWith("()") ? name : "", RETURN_TYPE);
        }
    }

    private void readClassAttribute() throws IOException {
        String attribute = text();
        int length = in.readInt();
        if (!attribute.equals("Record")) {
            in.skipNBytes(length);
            return;
        }
        for (int parts = in.readUnsignedShort(); parts > 0; parts--) {
            String name = text();
            in.readUnsignedShort();
            readAttributes(name, FIELD_TYPE);
        }
    }

    /**
     * Reads the attributes of a field, method or component.
     *
     * @param typeTarget the kind of type annotation that stands on the component's own type, or one of the two below
     */
    private void readAttributes(String member, int typeTarget) throws IOException {
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String attribute = text();
            int length = in.readInt();
            switch (attribute) {
                case "RuntimeVisibleAnnotations", "RuntimeInvisibleAnnotations" -> readAnnotations(member);
                case "RuntimeVisibleParameterAnnotations", "RuntimeInvisibleParameterAnnotations" ->
                    readParameters(typeTarget == CONSTRUCTOR);
                case "RuntimeVisibleTypeAnnotations", "RuntimeInvisibleTypeAnnotations" ->
                    readTypeAnnotations(member, typeTarget);
                default -> in.skipNBytes(length);
            }
        }
    }

    private void readAnnotations(String member) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            add(member, readAnnotation());
        }
    }

    private void readParameters(boolean ofConstructor) throws IOException {
        int count = in.readUnsignedByte();
        boolean canonical = ofConstructor && count == componentOrder.length;
        for (int i = 0; i < count; i++) {
            readAnnotations(canonical ? componentOrder[i] : "");
        }
    }

    private void readTypeAnnotations(String member, int typeTarget) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            int target = in.readUnsignedByte();
            skipTarget(target);
            boolean own = target == typeTarget;
            for (int steps = in.readUnsignedByte(); steps > 0; steps--) {
                own &= in.readUnsignedByte()
                        == 1; // 1: deeper in a nested type; all else is an element, bound or argument
                in.readUnsignedByte();
            }
            add(own ? member : "", readAnnotation());
        }
    }

    private void skipTarget(int target) throws IOException {
        switch (target) {
            case 0x00, 0x01, 0x16 -> in.skipNBytes(1);
            case 0x10, 0x11, 0x12, 0x17, 0x42, 0x43, 0x44, 0x45, 0x46 -> in.skipNBytes(2);
            case 0x13, 0x14, 0x15 -> {}
            case 0x40, 0x41 -> in.skipNBytes(6L * in.readUnsignedShort());
            case 0x47, 0x48, 0x49, 0x4A, 0x4B -> in.skipNBytes(3);
            default -> throw new IOException("unknown target of a type annotation: " + target);
        }
    }

    /** Reads one annotation and returns its type's simple name. */
    private String readAnnotation() throws IOException {
        String descriptor = text();
        for (int pairs = in.readUnsignedShort(); pairs > 0; pairs--) {
            in.readUnsignedShort();
            skipValue();
        }
        int end = descriptor.length() - 1;
        int start = Math.max(descriptor.lastIndexOf('/'), descriptor.lastIndexOf('$'));
        return descriptor.substring(start < 0 ? 1 : start + 1, end);
    }

    private void skipValue() throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> readAnnotation();
            case '[' -> {
                for (int values = in.readUnsignedShort(); values > 0; values--) {
                    skipValue();
                }
            }
            default -> in.skipNBytes(2);
        }
    }

    private void add(String member, String annotation) {
        if (components.contains(member)) {
            annotations.computeIfAbsent(member, key -> new HashSet<>()).add(annotation);
        }
    }

    private String text() throws IOException {
        return texts[in.readUnsignedShort()];
    }
}
