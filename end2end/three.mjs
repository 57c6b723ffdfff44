// Three practitioners to look at and to measure with: one solid, one with gaps, one with stops.

/** @typedef {Record<string, unknown>} Fields from ledger key to value */

/**
 * @param {string} id
 * @param {string} name
 * @param {string} clinic
 * @param {Record<string, string>} answers
 * @param {Fields} more with ~ in place of the id
 * @returns {Fields}
 */
const about = (id, name, clinic, answers, more = {}) => ({
  [`name/${id}`]: name,
  [`clinic/${id}`]: clinic,
  ...Object.fromEntries(Object.entries(answers).map(([code, answer]) => [`answer/${id}/${code}`, answer])),
  ...Object.fromEntries(Object.entries(more).map(([field, value]) => [field.replace('~', id), value])),
});
/** @param {string[]} codes */
const yes = (...codes) => Object.fromEntries(codes.map((code) => [code, 'yes']));

/** @type {Fields} */
export const three = {
  'treatment/toxin': true,
  place: 'gb-eng',
  'first/Q11': true,
  'own/X01': 'They speak my language.',
  tell: 'Blood thinner (apixaban). Cold sores. Cow’s-milk allergy.',
  'answer/me/R13': 'yes',
  'answer/me/I01': 'yes',
  ...about(
    'a',
    'Dr A. Rivera',
    'Lakeside Clinic',
    {
      ...yes('R01', 'R02', 'R03', 'R04', 'R06', 'C01', 'C03', 'I02', 'Q12'),
      R05: 'unsure',
      Q03: 'unsure',
      Q11: 'unsure',
    },
    {
      'when/~': 'Tue 1 Dec 2026, 10:30',
      'proof/~/R02': 'looked-up',
      'date/~/R02': '2026-11-12',
      'reference/~/R02': '7654321',
      'note/~/R02': 'GMC search 12 Nov: one entry, no conditions.',
      'proof/~/Q12': 'told',
      'treats/~': 'Dr Rivera',
      'assesses/~': 'Dr Rivera',
      'price/~': '£280',
      'times/~': '6',
      'top-up/~': '0',
      'days-off/~': '0',
      'note/~/Q11': 'Reception: “somebody always answers”.',
      'visit/~/v1': {
        on: '2026-11-12',
        with: 'Reception',
        said: {
          Q12: { answer: 'yes', note: 'Insured for everything.' },
          Q03: { answer: 'yes', note: 'Botox, they said.' },
        },
      },
      'note/~/Q03': 'Now they say Bocouture.',
      'decision/~': 'not-yet',
      'decided/~': '2026-11-20',
      'because/~': 'I do not know who answers at night.',
      'wait-from/~': '2026-11-20',
    },
  ),
  ...about(
    'b7k2',
    'Nurse B. Osei',
    'High Street Skin',
    {
      ...yes(
        'R01',
        'R02',
        'R03',
        'R04',
        'R05',
        'R06',
        'R08',
        'C01',
        'C03',
        'C14',
        'Q03',
        'Q04',
        'Q05',
        'Q09',
        'Q10',
        'Q11',
        'Q12',
        'Q13',
        'I02',
        'X01',
      ),
      R07: 'na',
    },
    {
      'practitioner/~': true,
      'proof/~/R02': 'looked-up',
      'date/~/R02': '2026-11-13',
      'reference/~/R02': '12A3456E',
      'proof/~/Q03': 'shown',
      'proof/~/Q12': 'shown',
      'assesses/~': 'Nurse Osei',
      'prescribes/~': 'Nurse Osei',
      'treats/~': 'Nurse Osei',
      'night/~': '07700 900123',
      'insures/~': 'Hamilton Fraser',
      'price/~': '£290',
      'times/~': '6',
      'top-up/~': '0',
      'days-off/~': '0',
      'correction/~': '£200',
      'deposit/~': '£50, back until 48 hours before',
    },
  ),
  ...about(
    'cx0q',
    '“Glow by K”',
    'home visits',
    { R01: 'flag', R02: 'flag', R06: 'flag', I02: 'flag', R11: 'flag', ...yes('C01') },
    {
      'practitioner/~': true,
      'note/~/R06': 'In my kitchen.',
      'override/~/R06': 'She is a friend of my sister, and it is near.',
      'price/~': '£140',
      'times/~': '4',
      'decision/~': 'no',
      'decided/~': '2026-11-21',
      'because/~': 'Nobody can be named who prescribes.',
    },
  ),
};

/**
 * A record as it lies in the plain storage.
 * @param {Fields} record
 * @returns {Record<string, string>}
 */
export const entries = (record) =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [`due-care/entry/${key}`, JSON.stringify({ value, n: 1, by: 't' })]),
  );
