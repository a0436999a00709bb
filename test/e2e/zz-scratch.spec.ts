
import { HUBSPOT_SITE } from '../support/rules/hubspot-site';
import { PIPEDRIVE_SITE } from '../support/rules/pipedrive-site';
import { goodContact } from '../support/rules/rule-site';
import { EVERY_RULE, useStyle } from '../support/rules/rule-style';
import { auditsOf } from '../support/audits';
import { markerOf } from '../support/overlay';
import { test } from './fixtures';
for (const site of [HUBSPOT_SITE, PIPEDRIVE_SITE]) test('look '+site.crm, async ({ lintel, sandbox }) => {
  site.prepare(sandbox);
  const all = [{ email: 'leena.korhonen@mailinator.com' }, { linkedinUrl: 'fi.linkedin.com/in/leena-korhonen?trk=public' }, { phone: '+358503284821 / +358407654321' }].map((v, i) => site.put(sandbox, 'contact', { ...goodContact(i), ...v }, {}));
  await site.connect(lintel, sandbox); await useStyle(lintel, EVERY_RULE);
  lintel.worker.on('console', (m) => console.log('WORKER', m.text()));
  console.log(await lintel.worker.evaluate(async () => { const a = await fetch(chrome.runtime.getURL('/tables/disposable-domains.json')); const j = await a.json(); return [a.status, JSON.stringify(j).slice(0,100), JSON.stringify(j).includes('mailinator.com')]; }));
  for (const r of all) {
    const page = await lintel.open(site.url(sandbox, r)); const tab = await lintel.tabIdOf(page);
    await page.waitForTimeout(5000);
    const a = await auditsOf(lintel, tab);
    console.log(site.crm, JSON.stringify(a.map(x => [x.findings, x.fields.filter(f=>['email','phone'].includes(f.key)||f.key.startsWith('custom'))])));
    await site.show(page, 'contact', 'phone'); await markerOf(page,'phone').click({timeout:2000}).catch(()=>0);
    await page.screenshot({ path: '/tmp/h/w1/'+site.crm+r.id+'.png' });
  }
});
