/**
 * The fixed weights of matching, in bits: log2(m / u), where m is how often two records of one person agree so and u how often two
 * records of different people do that share some key (Fellegi and Sunter 1969). Set by judgement from published figures and name
 * frequencies in Finland, Sweden, Germany and the United States, until they are trained; the tests hold what they must bring about.
 */

/** Odds, before anything is compared, that two records that share a key are one person: about 1 in 8,000 (an account of some thousand records). */
export const PRIOR = -13;

export const EMAIL = {
  /** One personal mailbox is one person, whatever else differs. */
  exact: 26,
  /** `info@`: a company's, and so part of what speaks for the company. */
  role: 7,
  /** One letter off at one domain: as often a colleague as a slip. */
  near: 0.5,
  /** The same name before the @ elsewhere: says little beside the name itself. */
  far: 2,
  different: -1,
} as const;

export const PHONE = {
  mobile: 17,
  /** Where the plan cannot tell mobiles from landlines (+1). */
  unknown: 14,
  /** Homes and offices share it. */
  fixed: 8,
  /** Only the last digits could be compared. */
  tail: 6,
  /** Two mobiles, neither shared. */
  different: -1.5,
} as const;

/** Two personal emails *and* two mobiles, all different: instead of −1 and −1.5 for each. People change one at a time. */
export const BOTH_DIFFERENT = -5;

/** Names by the agreement of first and last part. */
export const NAME = {
  exact: 12,
  swapped: 11,
  /** One part slightly different: a slip, a nickname cut short, an initial. */
  lastNear: 8,
  firstNear: 7,
  firstInitial: 6,
  bothNear: 4,
  /** Marriage, or a name that many share. */
  firstOnly: 0,
  /** A household. */
  lastOnly: -3,
  different: -8,
  /** One of the parts is not known. */
  loneLast: 5,
  loneFirst: 2,
  loneNear: 1,
  loneDifferent: -4,
  /** Father and son. */
  generation: -12,
  generationOnOne: -2,
} as const;

export const COMPANY = { exact: 6, near: 4, far: 3, different: -2, domain: 6 } as const;
export const PLACE = { street: 6, streetNear: 3, postalCode: 3, city: 1.5, different: -1 } as const;
/** A profile, or a number that a registry gave. */
export const UNIQUE_ID = { exact: 22, different: -8 } as const;

/** Company, domain, switchboard, role mailbox and office address are one signal: together they say no more than this, or colleagues match. */
export const COMPANY_CAP = 7;
/** The parts of an address with no company behind them. */
export const PLACE_CAP = 9;
/** Address and landline of one home, or of an office nobody named: alone never enough. */
export const HOME_CAP = 14;

/** Between company records. */
export const ORGANISATION = {
  /** Name and legal form. */
  nameAndForm: 17,
  /** One of the two leaves the legal form out. */
  name: 16.5,
  /** `Nordweb Oy` and `Nordweb AB` are two firms of one group, often. */
  otherForm: 12,
  nameNear: 8,
  /** One name begins the other: `Nordweb`, `Nordweb Finland`. */
  nameFar: 6,
  nameDifferent: -8,
  domain: 17,
  domainDifferent: -2,
  phone: 8,
  cityDifferent: -2,
  /** Phone and address beside a shared domain add little: a group's firms share them all. */
  supportCap: 10,
  supportCapWithDomain: 4,
} as const;
