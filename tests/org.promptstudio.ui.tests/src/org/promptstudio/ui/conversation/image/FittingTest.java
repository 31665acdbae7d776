package org.promptstudio.ui.conversation.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class FittingTest {

	private static final double NEAR = 0.001;

	private final Fitting large = new Fitting(8000, 4000, 400, 300);

	@Test
	void fit_ofALargeImage_showsAllOfItInTheMiddle() {
		assertEquals(0.05, large.scale(View.FIT), NEAR);
		assertEquals(new Rectangle(0, 50, 400, 200), large.placed(View.FIT, new Rectangle(0, 0, 8000, 4000)));
		assertFalse(large.canMove(View.FIT));
	}

	@Test
	void fit_ofASmallImage_doesNotEnlargeIt() {
		assertEquals(1, new Fitting(64, 64, 400, 300).scale(View.FIT), NEAR);
	}

	@Test
	void zoomed_keepsWhatIsUnderThePointer() {
		View near = large.zoomed(View.FIT, 8, 100, 120);
		Point before = large.pixel(View.FIT, 100, 120);
		Point after = large.pixel(near, 100, 120);
		assertEquals(before.x, after.x, 20);
		assertEquals(before.y, after.y, 20);
		assertEquals(0.4, large.scale(near), NEAR);
	}

	@Test
	void zoomed_outOfTheFit_staysAtIt() {
		assertEquals(View.FIT, large.zoomed(View.FIT, 0.1, 10, 10));
	}

	@Test
	void zoomed_beyondTheLimit_staysAtIt() {
		assertEquals(Fitting.MAX_SCALE, large.scale(large.zoomed(View.FIT, 1e9, 10, 10)), NEAR);
	}

	@Test
	void atScale_one_showsAPixelForAPixel() {
		View actual = large.atScale(View.FIT, 1, 200, 150);
		assertEquals(1, large.scale(actual), NEAR);
		assertEquals(400, large.visible(actual).width);
		assertEquals(300, large.visible(actual).height);
	}

	@Test
	void moved_farBeyondTheEdge_stopsThere() {
		View actual = large.atScale(View.FIT, 1, 200, 150);
		assertTrue(large.canMove(actual));
		View corner = large.moved(actual, 100_000, 100_000);
		assertEquals(new Rectangle(0, 0, 400, 300), large.visible(corner));
		View other = large.moved(actual, -100_000, -100_000);
		assertEquals(new Rectangle(7600, 3700, 400, 300), large.visible(other));
	}

	@Test
	void view_sharedByImagesOfTheSameShape_showsTheSamePart() {
		Fitting half = new Fitting(4000, 2000, 400, 300);
		View view = large.zoomed(View.FIT, 4, 300, 200);
		Rectangle one = large.visible(view);
		Rectangle other = half.visible(view);
		assertEquals(one.x / 2.0, other.x, 2);
		assertEquals(one.width / 2.0, other.width, 2);
	}

	@Test
	void gridDistance_isARoundNumberOfPixelsFarEnoughApart() {
		assertEquals(1000, Fitting.gridDistance(0.05));
		assertEquals(50, Fitting.gridDistance(1));
		assertEquals(2, Fitting.gridDistance(32));
		assertEquals(1, Fitting.gridDistance(48));
	}
}
