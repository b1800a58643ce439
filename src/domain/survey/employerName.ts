/** Marks that differ between two people writing the same name. */
const MARKS = /[\s\u200B-\u200F\u2060\uFEFF()[\]{}<>〔〕【】《》“”"'‘’`·•・.,,。、:;_-]/g;
/** Registered as part of a sole trader's name since 2022, and left out by most who write it. */
const SOLE_TRADER = /个体(?:工商户|经营户|户)?$/;
/** Names of Chinese characters without 个 and 责 have none of the variants below: they are their own key. */
const OWN_KEY = /^[\u4E00-\u4E29\u4E2B-\u8D22\u8D24-\u9FFF]+$/;

/**
 * The form in which two spellings of one employer's name agree: 有限责任公司 and 有限公司, (赣县) and (赣县),
 * full and half width, spaces, a sole trader's suffix. '' when nothing is left.
 */
export function employerNameKey(name: string): string {
  if (OWN_KEY.test(name)) return name;
  const plain = name.normalize("NFKC").replace(MARKS, "").toUpperCase();
  const company = plain.replace("有限责任公司", "有限公司");
  return company.replace(SOLE_TRADER, "") || company;
}
