package org.promptstudio.ui.conversation.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer as bytes, given up as soon as it exceeds a limit. */
final class LimitedBody implements BodySubscriber<byte[]> {

	private final int limit;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final CompletableFuture<byte[]> body = new CompletableFuture<>();
	private Subscription subscription;

	/** @param limit how many bytes there may be at most */
	LimitedBody(int limit) {
		this.limit = limit;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(Subscription newSubscription) {
		subscription = newSubscription;
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			if (bytes.size() + buffer.remaining() > limit) {
				subscription.cancel();
				body.completeExceptionally(new IOException("longer than " + limit + " bytes"));
				return;
			}
			byte[] part = new byte[buffer.remaining()];
			buffer.get(part);
			bytes.writeBytes(part);
		}
	}

	@Override
	public void onError(Throwable failure) {
		body.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		body.complete(bytes.toByteArray());
	}
}
