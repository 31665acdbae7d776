package org.promptstudio.ui.conversation.text;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.osgi.util.NLS;

/** Gets the bytes of images, wherever they are. Blocks; any thread but the user interface's. */
final class ImageFetcher {

	private static final int LIMIT = 32 << 20;
	/** Of a file that is at hand. */
	private static final int FILE_LIMIT = 160 << 20;
	private static final int REDIRECTS = 5;
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final RemoteImagePolicy policy;

	/** Made when the first image is loaded from another machine. */
	private static final class Client {
		static final HttpClient SHARED = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER).build();
	}

	/** An image was moved to a host from which none may be loaded yet. */
	static final class HostNotAllowed extends Exception {
		private static final long serialVersionUID = 1L;
		private final String host;

		HostNotAllowed(String host) {
			super(host);
			this.host = host;
		}

		String host() {
			return host;
		}
	}

	ImageFetcher(RemoteImagePolicy policy) {
		this.policy = policy;
	}

	ImageBytes fetch(ImageSource source) throws ImageProblem, HostNotAllowed {
		return switch (source) {
			case ImageSource.Data data -> ImageBytes.of(decode(data.uri()));
			case ImageSource.Local local -> read(local);
			case ImageSource.Remote remote -> ImageBytes.of(load(remote));
			case ImageSource.Unusable unusable -> throw new ImageProblem(Messages.Image_unusable);
		};
	}

	private static byte[] decode(String uri) throws ImageProblem {
		int comma = uri.indexOf(',');
		if (comma < 0) {
			throw new ImageProblem(Messages.Image_badData);
		}
		String body = uri.substring(comma + 1);
		try {
			String text = URLDecoder.decode(body.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
			if (uri.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
				return Base64.getMimeDecoder().decode(text.replace('-', '+').replace('_', '/'));
			}
			return text.getBytes(StandardCharsets.ISO_8859_1);
		} catch (IllegalArgumentException e) {
			throw new ImageProblem(Messages.Image_badData, e);
		}
	}

	private static ImageBytes read(ImageSource.Local local) throws ImageProblem {
		Path file = local.file();
		if (file == null || !Files.isRegularFile(file)) {
			throw new ImageProblem(NLS.bind(Messages.Image_noFile, local.path()));
		}
		try {
			if (Files.size(file) > FILE_LIMIT) {
				throw new ImageProblem(NLS.bind(Messages.Image_tooLong, Integer.valueOf(FILE_LIMIT >> 20)));
			}
			return ImageBytes.of(file);
		} catch (IOException e) {
			throw new ImageProblem(NLS.bind(Messages.Image_unreadable, e.getMessage()), e);
		}
	}

	private byte[] load(ImageSource.Remote remote) throws ImageProblem, HostNotAllowed {
		URI uri = remote.uri();
		for (int hop = 0; hop <= REDIRECTS; hop++) {
			String host = new ImageSource.Remote(uri).host();
			if (!policy.allows(host)) {
				throw new HostNotAllowed(host);
			}
			HttpResponse<byte[]> response = ask(uri);
			int status = response.statusCode();
			if (status == 200) {
				return response.body();
			}
			String next = response.headers().firstValue("location").orElse(null);
			if (status < 300 || status >= 400 || next == null) {
				throw new ImageProblem(NLS.bind(Messages.Image_refused, host, Integer.valueOf(status)));
			}
			try {
				uri = uri.resolve(next);
			} catch (IllegalArgumentException e) {
				throw new ImageProblem(NLS.bind(Messages.Image_refused, host, Integer.valueOf(status)), e);
			}
			if (!ImageSource.isRemote(uri)) {
				throw new ImageProblem(Messages.Image_unusable);
			}
		}
		throw new ImageProblem(NLS.bind(Messages.Image_noAnswer, remote.host()));
	}

	private HttpResponse<byte[]> ask(URI uri) throws ImageProblem {
		HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "image/*").build();
		CompletableFuture<HttpResponse<byte[]>> answer = Client.SHARED.sendAsync(request, info -> new LimitedBody(LIMIT));
		try {
			return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			throw new ImageProblem(NLS.bind(Messages.Image_noAnswer, uri.getHost()), e);
		} catch (ExecutionException | TimeoutException e) {
			answer.cancel(true);
			throw new ImageProblem(NLS.bind(Messages.Image_noAnswer, uri.getHost()), e);
		}
	}
}
