import AxeBuilder from '@axe-core/playwright';
import type { TrialPage } from './trialPage';

/** Fails where pane or page bars somebody who cannot see or use a mouse. */
export async function expectAccessible(trial: TrialPage): Promise<void> {
  // Fluent's guards of the focus are hidden from readers and reached by nobody.
  const { violations } = await new AxeBuilder({ page: trial.page })
    .exclude(['iframe', '[data-tabster-dummy]'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Fails where the pane, as narrow as it gets, has to be scrolled sideways. */
export async function expectToFit(trial: TrialPage): Promise<void> {
  const frame = trial.page.locator('iframe');
  await frame.evaluate((element) => element.setAttribute('style', 'flex:none;width:320px;height:600px'));
  const wider = await trial.pane.locator('main').evaluate((main) => main.scrollWidth > main.clientWidth);
  expect(wider).toBe(false);
}
