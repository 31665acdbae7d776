package org.promptstudio.ui.conversation.png;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates the rows of a picture in a thread of its own, a few blocks ahead of who takes them. */
final class PngInflation implements AutoCloseable {

	/** How many bytes a block has, about. */
	private static final int BLOCK = 1 << 19;
	/** How many compressed bytes are read at once. */
	private static final int PIECE = 1 << 15;
	/** So many blocks there are: one is taken, one is filled, and two even out which of both is quicker. */
	private static final int BLOCKS = 4;

	private final PngChunks chunks;
	private final byte[] compressed = new byte[PIECE];
	private final int rowLength;
	private final int rows;
	private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);
	private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS + 1);
	/** Comes after all others, so that nobody waits for more, whatever ended the thread. */
	private final Block last = new Block(new byte[0], 0, new IOException("There are no more pixels."));
	private final Thread thread;

	/**
	 * Some rows, one after the other.
	 *
	 * @param problem why there are no more; null as long as there are
	 */
	record Block(byte[] data, int rows, IOException problem) {}

	PngInflation(PngChunks chunks, int rowLength, int rows) {
		this.chunks = chunks;
		this.rowLength = rowLength;
		this.rows = rows;
		int blockRows = Math.clamp(BLOCK / rowLength, 1, rows);
		for (int i = 0; i < BLOCKS; i++) {
			empty.add(new Block(new byte[blockRows * rowLength], blockRows, null));
		}
		thread = Thread.ofPlatform().daemon().name("PNG inflation").start(this::run);
	}

	/** The next rows; to be given back. */
	Block next() throws IOException {
		try {
			Block block = filled.take();
			if (block.problem() != null) {
				throw block.problem();
			}
			return block;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	void giveBack(Block block) {
		empty.add(block);
	}

	private void run() {
		try {
			inflateAll();
		} finally {
			filled.add(last);
		}
	}

	private void inflateAll() {
		Inflater inflater = new Inflater();
		try {
			int left = rows;
			while (left > 0) {
				Block block = empty.take();
				int count = Math.min(left, block.data().length / rowLength);
				left -= count;
				filled.put(inflate(inflater, new Block(block.data(), count, null), left == 0));
			}
		} catch (InterruptedException e) {
			return; // nobody wants more
		} finally {
			inflater.end();
		}
	}

	private Block inflate(Inflater inflater, Block block, boolean isLast) {
		int at = 0;
		int end = block.rows() * rowLength;
		try {
			while (at < end) {
				int count = inflater.inflate(block.data(), at, end - at);
				at += count;
				if (count == 0) {
					if (!inflater.needsInput()) {
						throw new IOException("The pixels end too early.");
					}
					inflater.setInput(compressed, 0, readMore());
				}
			}
			if (isLast) {
				check(inflater);
			}
			return block;
		} catch (DataFormatException | IOException | RuntimeException e) {
			return new Block(block.data(), 0, new IOException(e)); // whoever waits for the block gets to know
		}
	}

	/** After the pixels there is a sum of them, which the inflater compares; pixels beyond the last row are nobody's, and a sum that is cut off is not missed. */
	private void check(Inflater inflater) throws DataFormatException {
		byte[] beyond = new byte[1];
		try {
			while (!inflater.finished() && inflater.inflate(beyond) == 0 && inflater.needsInput() && !inflater.finished()) {
				inflater.setInput(compressed, 0, readMore());
			}
		} catch (IOException e) {
			return; // all pixels are there
		}
	}

	/** The next compressed bytes; the pixels may be in many chunks, which follow each other. */
	private int readMore() throws IOException {
		int count = chunks.read(compressed);
		while (count == 0) {
			if (chunks.next() != PngChunks.PIXELS) {
				throw new IOException("The pixels are cut off.");
			}
			count = chunks.read(compressed);
		}
		return count;
	}

	/** Ends the thread, and waits for that: the file may be closed afterwards. */
	@Override
	public void close() {
		thread.interrupt();
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
