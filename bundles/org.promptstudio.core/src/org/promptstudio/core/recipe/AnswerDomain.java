package org.promptstudio.core.recipe;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.promptstudio.model.recipe.Question;
import org.promptstudio.model.studio.provider.StudioItemProviderAdapterFactory;

/** For editors of EMF: commands on answers' objects go to the item's command stack, with the attributes and a label. */
final class AnswerDomain extends AdapterFactoryEditingDomain {

	private final ItemAnswers owner;
	private final Resource resource = new ResourceImpl(URI.createURI("promptstudio:/answers"));

	AnswerDomain(ItemAnswers owner, CommandStack stack) {
		super(factory(), stack);
		this.owner = owner;
		getResourceSet().getResources().add(resource);
	}

	private static ComposedAdapterFactory factory() {
		return new ComposedAdapterFactory(
				new AdapterFactory[] { new StudioItemProviderAdapterFactory(), new ReflectiveItemProviderAdapterFactory() });
	}

	void add(EObject answers) {
		resource.getContents().add(answers);
	}

	void dispose() {
		resource.getContents().clear();
		((ComposedAdapterFactory) getAdapterFactory()).dispose();
	}

	@Override
	public Command createCommand(Class<? extends Command> commandClass, CommandParameter parameter) {
		Command command = super.createCommand(commandClass, parameter);
		AnswerSheet sheet = parameter.getEOwner() == null ? null : AnswersWatch.sheet(parameter.getEOwner());
		Question question = sheet == null ? null : question(sheet, parameter);
		if (question == null || command == null || command == UnexecutableCommand.INSTANCE) {
			return command;
		}
		return new AnswerCommand(owner, AnswerCommand.label(question, false), command, sheet);
	}

	private static Question question(AnswerSheet sheet, CommandParameter parameter) {
		EObject changed = parameter.getEOwner();
		EStructuralFeature feature = parameter.getEStructuralFeature();
		while (changed != sheet.answers() && changed != null) {
			feature = changed.eContainingFeature();
			changed = changed.eContainer();
		}
		return feature == null ? null : sheet.form().question(feature).orElse(null);
	}
}
