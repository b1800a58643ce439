/** Findings about the wording of 通报 and 催报函. */
export const documentFindings = {
  templateStyleUnknown:
    'The template\'s style "{{style}}" is not known; the line is treated as 正文. Choose a style from the list.',
  templateFieldUnknown:
    'The template\'s field "{{field}}" does not exist and stays in the text as it is. Compare it with the fields listed under the template.',
  templateLineLeftOut:
    'This line of the template is left out: "{{field}}" has no value at present.',
  templateEmpty:
    "The template is empty, so the standard wording was used. Fill it in or delete the sheet.",
  documentDateAssumed:
    "No table says for which day its figures hold, so the document says {{date}}. Write 截至X月X日 into the title or the notes of the allocation table.",
  documentDateLater:
    "The tables' figures hold for {{date}}, which is after the as-of date {{asOf}}: the days and the date of the document will not agree. Change the as-of date, or check the date in the table.",
  documentNumberAssumed:
    "The bulletin's number is not set, so it is counted from the periods saved this year: {{number}}. If that is wrong, enter the number.",
} as const;
