/**
 * Persons, codes and telephones that do not exist but are well formed. Names use the heavenly stems, as Chinese
 * textbooks do for persons who are nobody; identity numbers have the sequence 000, which is not issued; credit codes
 * have a body beginning with MAYY, far beyond those assigned; telephones are patterned.
 */
const CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const IDENTITY_CHECKS = "10X98765432";
/** 赣州市赣县区, GB/T 2260. */
const DISTRICT = "360704";

const SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const ORDINALS = "一二三四五六七八九";

function weightedSum(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce(
    (sum, weight, index) => sum + weight * alphabet.indexOf(text.charAt(index)),
    0
  );
}

/**
 * A credit code with both check characters right (GB 32100-2015, GB 11714-1997).
 * @param kind two characters: registering department and type of body, e.g. '91' an enterprise, '52' a private school
 */
export function inventedCreditCode(kind: string, serial: number): string {
  const body = `MAYY${String(serial).padStart(4, "0")}`;
  const bodyCheck = (11 - (weightedSum(body, BODY_ALPHABET, BODY_WEIGHTS) % 11)) % 11;
  const front = `${kind}${DISTRICT}${body}${bodyCheck === 10 ? "X" : bodyCheck}`;
  const check = (31 - (weightedSum(front, CODE_ALPHABET, CODE_WEIGHTS) % 31)) % 31;
  return front + CODE_ALPHABET.charAt(check);
}

/** An identity number with the right check character (GB 11643-1999), born on one of 10,000 days from 1963 on. */
export function inventedIdentityNumber(serial: number): string {
  const day = new Date(Date.UTC(1963, 0, 1 + ((serial * 37) % 10_000)));
  const born = day.toISOString().slice(0, 10).replaceAll("-", "");
  const front = `${DISTRICT}${born}000`;
  return front + IDENTITY_CHECKS.charAt(weightedSum(front, "0123456789", IDENTITY_WEIGHTS) % 11);
}

/** 赵甲一, 钱甲一 … : 2,880 different names. */
export function inventedName(serial: number): string {
  const stem = Math.floor(serial / SURNAMES.length);
  const ordinal = Math.floor(stem / STEMS.length);
  return (
    SURNAMES.charAt(serial % SURNAMES.length) +
    STEMS.charAt(stem % STEMS.length) +
    ORDINALS.charAt(ordinal % ORDINALS.length)
  );
}

export function inventedLandline(serial: number): string {
  return `0797-555${String(serial % 10_000).padStart(4, "0")}`;
}

export function inventedMobile(serial: number): string {
  return `1380000${String(serial % 10_000).padStart(4, "0")}`;
}
