package org.promptstudio.store;

import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.promptstudio.model.project.Project;
import org.promptstudio.model.project.ProjectFactory;

/** Projects as nobody would make them: any features set to any values. */
final class RandomProjects {

	private static final String[] TEXTS = { "", "anna@example.org", "batch 1/b", " spaces ", "<&>\"'", "äöü 漢字 \uD83D\uDE00", "a\nb\tc", "]]>",
			"null" };

	private final Random random;

	RandomProjects(Random random) {
		this.random = random;
	}

	Project project() {
		Project project = ProjectFactory.eINSTANCE.createProject();
		fill(project);
		return project;
	}

	private void fill(EObject object) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (attribute.isMany()) {
				@SuppressWarnings("unchecked")
				List<Object> values = (List<Object>) object.eGet(attribute);
				for (int i = random.nextInt(4); i > 0; i--) {
					values.add(value(attribute.getEAttributeType()));
				}
			} else if (random.nextBoolean()) {
				object.eSet(attribute, value(attribute.getEAttributeType()));
			}
		}
		for (EReference reference : object.eClass().getEAllContainments()) {
			for (int i = random.nextInt(reference.isMany() ? 4 : 2); i > 0; i--) {
				EObject child = EcoreUtil.create(reference.getEReferenceType());
				fill(child);
				if (reference.isMany()) {
					@SuppressWarnings("unchecked")
					List<EObject> children = (List<EObject>) object.eGet(reference);
					children.add(child);
				} else {
					object.eSet(reference, child);
				}
			}
		}
	}

	private Object value(EDataType type) {
		if (type instanceof EEnum literals) {
			return literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
		}
		return switch (type.getInstanceClassName()) {
			case "int" -> random.nextInt();
			case "long" -> random.nextLong();
			case "boolean" -> random.nextBoolean();
			default -> TEXTS[random.nextInt(TEXTS.length)];
		};
	}
}
