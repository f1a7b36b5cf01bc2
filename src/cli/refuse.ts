import { chineseWords, logLine, type SpokenLanguage } from "../index.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** Says why a command does nothing, and gives its status. */
export function refuse(message: string, language: SpokenLanguage, terminal: Terminal): ExitStatus {
  terminal.complain(`${REFUSALS[language](logLine(messageIn(language, message)))}\n`);
  return 2;
}

const REFUSALS: Readonly<Record<SpokenLanguage, (message: string) => string>> = {
  en: (message) => `error: ${message}`,
  zh: (message) => `错误：${message}`,
};

/** A message of the command line in a language; English as a whole where it has no Chinese. */
export function messageIn(language: SpokenLanguage, message: string): string {
  return language === "en" ? message : (chineseWords().say(message) ?? message);
}
