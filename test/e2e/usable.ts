import AxeBuilder from '@axe-core/playwright';
import type { TrialPage } from './trialPage';

/**
 * Fails where pane or page bars somebody who cannot see or use a mouse. The sheet's cells are alike whatever the pane
 * shows and take most of the time to look at: see `expectSheetAccessible`.
 */
export async function expectAccessible(trial: TrialPage): Promise<void> {
  // Fluent's guards of the focus are hidden from readers and reached by nobody.
  const pageWithPane = new AxeBuilder({ page: trial.page })
    .exclude(['iframe', '[data-tabster-dummy]'])
    .exclude('.sheet-area');
  await expectNoViolation(pageWithPane);
}

/** Fails where the sheet in front bars somebody who cannot see or use a mouse. */
export async function expectSheetAccessible(trial: TrialPage): Promise<void> {
  await expectNoViolation(new AxeBuilder({ page: trial.page }).include('.sheet-area'));
}

async function expectNoViolation(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Fails where the pane, as narrow as it gets, has to be scrolled sideways. */
export async function expectToFit(trial: TrialPage): Promise<void> {
  const frame = trial.page.locator('iframe');
  await frame.evaluate((element) => element.setAttribute('style', 'flex:none;width:320px;height:600px'));
  const wider = await trial.pane.locator('main').evaluate((main) => main.scrollWidth > main.clientWidth);
  expect(wider).toBe(false);
}
