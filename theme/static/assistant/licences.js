/* How each spelling of a licence is judged (licences.py), from the checker's own table. */

import { disguise, plain } from './plain-text.js';

const ORDER = ['acceptee', 'acceptee-si-source', 'relecture', 'fautive'];
const UNKNOWN = { verdict: 'fautive', fault: 'licence-inconnue' };

export class LicenceTable {
  constructor({ spellings, patterns, longest }) {
    this.longest = longest;
    this.patterns = Object.fromEntries(
      Object.entries(patterns).map(([name, source]) => [name, new RegExp(source, 'iu')]),
    );
    this.readings = new Map();
    for (const [verdict, licences] of Object.entries(spellings)) {
      const reading = ORDER.includes(verdict) ? { verdict } : { verdict: 'fautive', fault: verdict };
      for (const [spdx, written] of Object.entries(licences)) {
        for (const spelling of written) this.readings.set(spelling, { ...reading, spdx });
      }
    }
  }

  /** Give { verdict, fault, spdx }: `verdict` is one of ORDER, `fault` the code of a problem. */
  read(written) {
    if (!plain(written)) return { verdict: 'fautive', fault: 'licence-absente' };
    if ([...written].length > this.longest || disguise(written)) return UNKNOWN;
    const fault = this.restriction(written);
    if (fault) return { verdict: 'fautive', fault };
    const readings = written.trim().split(this.patterns.alternative).map((part) => this.readOne(part));
    const isLicence = ({ fault }) => !fault || fault === 'licence-logiciel';
    if (readings.length > 1 && !readings.every(isLicence)) return UNKNOWN;
    const rank = ({ verdict }) => ORDER.indexOf(verdict);
    const best = readings.reduce((one, other) => (rank(other) < rank(one) ? other : one));
    return best.spdx || readings.length === 1 ? best : UNKNOWN;
  }

  readOne(written) {
    const address = written.includes('/') && written.trim().match(this.patterns.address);
    const named = address ? address[1].replace(this.patterns.port, '/').replace(/\/+$/, '').replace(this.patterns.deed, '') : written;
    const spelling = plain(named).replace(this.patterns.version, '');
    const known = [spelling, spelling.replace(this.patterns.lead, '')].find((text) => this.readings.has(text));
    return known === undefined ? UNKNOWN : this.readings.get(known);
  }

  /** Give the code of the restriction that a text names, whatever stands around it. */
  restriction(written) {
    const text = plain(written);
    const glued = text.split(' ').map((word) => word.replace(/\p{Nd}/gu, '')).filter((word) => this.patterns.glued.test(word)).join('');
    const notCommercial = glued.includes('nc') || this.patterns.notCommercial.test(text);
    const noDerivatives = glued.includes('nd') || this.patterns.noDerivative.test(text);
    if (notCommercial) return noDerivatives ? 'licence-nc-nd' : 'licence-nc';
    return noDerivatives ? 'licence-nd' : '';
  }
}
