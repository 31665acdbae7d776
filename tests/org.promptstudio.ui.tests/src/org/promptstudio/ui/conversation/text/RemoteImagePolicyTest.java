package org.promptstudio.ui.conversation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RemoteImagePolicyTest {

	private final List<String> stored = new ArrayList<>();

	@Test
	void host_isForbiddenUntilAllowed() {
		RemoteImagePolicy policy = new RemoteImagePolicy("", stored::add);
		assertFalse(policy.allows("example.org"));
		policy.allow("Example.org");
		assertTrue(policy.allows("EXAMPLE.ORG"));
		assertEquals(List.of("example.org"), stored);
	}

	@Test
	void allowingAHost_allowsNeitherItsParentsNorItsChildren() {
		RemoteImagePolicy policy = new RemoteImagePolicy("images.example.org", stored::add);
		assertFalse(policy.allows("example.org"));
		assertFalse(policy.allows("x.images.example.org"));
		assertFalse(policy.allows("images.example.org.evil.com"));
	}

	@Test
	void allowingAgain_storesNothing() {
		RemoteImagePolicy policy = new RemoteImagePolicy("a.org b.org", stored::add);
		policy.allow("a.org");
		assertEquals(List.of(), stored);
		assertEquals(Set.of("a.org", "b.org"), policy.hosts());
	}

	@Test
	void disallowing_takesThePermissionOfThatHostBack() {
		RemoteImagePolicy policy = new RemoteImagePolicy("a.org b.org", stored::add);
		policy.disallow("A.org");
		policy.disallow("c.org");
		assertFalse(policy.allows("a.org"));
		assertTrue(policy.allows("b.org"));
		assertEquals(List.of("b.org"), stored);
	}
}
