/** The words of the answer that keeps every article. */
export const UNSURE_LABEL = "I'm not sure"
