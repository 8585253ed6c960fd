package dev.dbm.benchmark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Arrays;

/** A socket on which the server seems to ask for the password at once; its real question is swallowed. */
final class EagerSocket extends Socket {
    /** AuthenticationCleartextPassword. */
    private static final byte[] QUESTION = {'R', 0, 0, 0, 8, 0, 0, 0, 3};

    private final Socket socket;

    EagerSocket(Socket socket) {
        this.socket = socket;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
        socket.connect(endpoint, timeoutMillis);
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Answers(socket.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return socket.getOutputStream();
    }

    @Override
    public void setSoTimeout(int timeoutMillis) throws SocketException {
        socket.setSoTimeout(timeoutMillis);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return socket.getSoTimeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        socket.setTcpNoDelay(on);
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        socket.setKeepAlive(on);
    }

    @Override
    public int getSendBufferSize() throws SocketException {
        return socket.getSendBufferSize();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class Answers extends FilterInputStream {
        private int asked;
        private boolean swallowed;

        Answers(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (asked < QUESTION.length) {
                int bytes = Math.min(length, QUESTION.length - asked);
                System.arraycopy(QUESTION, asked, target, offset, bytes);
                asked += bytes;
                return bytes;
            }
            if (!swallowed) {
                if (!Arrays.equals(in.readNBytes(QUESTION.length), QUESTION)) {
                    throw new IOException("The server did not ask for the password in clear text");
                }
                swallowed = true;
            }
            return super.read(target, offset, length);
        }
    }
}
