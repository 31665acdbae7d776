package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteImageUiTest {

	private static final int WIDTH = 400;
	private static final int IMAGE_HEIGHT = 200;

	private TextStage stage;
	private SmallServer server;

	@BeforeEach
	void open() throws IOException {
		stage = new TextStage(null);
		server = new SmallServer();
	}

	@AfterEach
	void close() throws IOException {
		stage.close();
		server.close();
	}

	@Test
	void image_isNotAskedForBeforeItsHostIsAllowed() {
		MarkdownText text = show(server.url("127.0.0.1", "/image"));
		stage.load();
		assertTrue(text.heightFor(WIDTH) < IMAGE_HEIGHT);
		assertEquals(List.of(), server.asked);
	}

	@Test
	void image_ofAnAllowedHost_isShown() {
		stage.policy.allow("127.0.0.1");
		MarkdownText text = show(server.url("127.0.0.1", "/image"));
		stage.load();
		assertTrue(text.heightFor(WIDTH) >= IMAGE_HEIGHT);
		assertEquals(List.of("/image"), server.asked);
	}

	@Test
	void redirection_isFollowedOnTheSameHost() {
		stage.policy.allow("127.0.0.1");
		MarkdownText text = show(server.url("127.0.0.1", "/moved"));
		stage.load();
		assertTrue(text.heightFor(WIDTH) >= IMAGE_HEIGHT);
		assertEquals(List.of("/moved", "/image"), server.asked);
	}

	@Test
	void redirection_toAnotherHost_waitsForItsPermission() {
		stage.policy.allow("127.0.0.1");
		MarkdownText text = show(server.url("127.0.0.1", "/elsewhere"));
		stage.load();
		assertEquals(List.of("/elsewhere"), server.asked);
		assertFalse(stage.policy.allows("localhost"));
		text.control().traverse(SWT.TRAVERSE_TAB_NEXT);
		assertTrue(text.openFocusedLink());
		assertTrue(stage.policy.allows("localhost"));
		stage.load();
		assertTrue(text.heightFor(WIDTH) >= IMAGE_HEIGHT);
	}

	@Test
	void redirection_withoutEnd_isGivenUp() {
		stage.policy.allow("127.0.0.1");
		MarkdownText text = show(server.url("127.0.0.1", "/round"));
		stage.load();
		assertTrue(text.heightFor(WIDTH) < IMAGE_HEIGHT);
		assertTrue(server.asked.size() < 10, server.asked.toString());
	}

	@Test
	void answers_thatAreNoImage_doNoHarm() {
		stage.policy.allow("127.0.0.1");
		MarkdownText text = show(server.url("127.0.0.1", "/missing"));
		stage.load();
		text.setMarkdown("![](" + server.url("127.0.0.1", "/page") + ")");
		stage.load();
		assertTrue(text.heightFor(WIDTH) < IMAGE_HEIGHT);
	}

	@Test
	void answer_withoutEnd_isGivenUp() {
		stage.policy.allow("127.0.0.1");
		MarkdownText text = show(server.url("127.0.0.1", "/endless"));
		stage.load();
		assertTrue(text.heightFor(WIDTH) < IMAGE_HEIGHT);
	}

	@Test
	void reload_asksAgain() {
		stage.policy.allow("127.0.0.1");
		show(server.url("127.0.0.1", "/image"));
		stage.load();
		stage.context.reloadImages();
		stage.load();
		assertEquals(List.of("/image", "/image"), server.asked);
	}

	private MarkdownText show(String url) {
		return stage.text("![picture](" + url + ")", WIDTH);
	}

	/** Answers a few paths over HTTP, one connection after the other. */
	private static final class SmallServer {
		final List<String> asked = new CopyOnWriteArrayList<>();
		private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
		private final byte[] image = image();

		SmallServer() throws IOException {
			Thread.ofPlatform().daemon().start(this::serve);
		}

		String url(String host, String path) {
			return "http://" + host + ":" + socket.getLocalPort() + path;
		}

		private void serve() {
			while (!socket.isClosed()) {
				try (Socket connection = socket.accept()) {
					answer(connection);
				} catch (SocketException e) {
					// the test is over, or the other side has hung up
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
		}

		private void answer(Socket connection) throws IOException {
			BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
			String first = in.readLine();
			if (first == null) {
				return;
			}
			while (!in.readLine().isEmpty()) {
				// the headers do not matter
			}
			String path = first.split(" ")[1];
			asked.add(path);
			OutputStream out = connection.getOutputStream();
			switch (path) {
				case "/image" -> send(out, "200 OK", "", image);
				case "/moved" -> send(out, "302 Found", "Location: /image\r\n", new byte[0]);
				case "/elsewhere" -> send(out, "302 Found", "Location: " + url("localhost", "/image") + "\r\n", new byte[0]);
				case "/round" -> send(out, "302 Found", "Location: /round\r\n", new byte[0]);
				case "/page" -> send(out, "200 OK", "", "<html>no picture</html>".getBytes(StandardCharsets.UTF_8));
				case "/endless" -> sendWithoutEnd(out);
				default -> send(out, "404 Not Found", "", new byte[0]);
			}
		}

		private static void send(OutputStream out, String status, String headers, byte[] body) throws IOException {
			String head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
			out.write(head.getBytes(StandardCharsets.ISO_8859_1));
			out.write(body);
			out.flush();
		}

		private static void sendWithoutEnd(OutputStream out) throws IOException {
			out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
			byte[] part = new byte[1 << 16];
			for (int i = 0; i < 1 << 14; i++) {
				out.write(part);
			}
		}

		private static byte[] image() {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { new ImageData(100, IMAGE_HEIGHT, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF)) };
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			loader.save(out, SWT.IMAGE_PNG);
			return out.toByteArray();
		}

		void close() throws IOException {
			socket.close();
		}
	}
}
