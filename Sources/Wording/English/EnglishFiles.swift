extension English: FileWording {
    package var configUnreadable: String {
        "The file cannot be read as UTF-8 text. Make it readable, or move it away."
    }
    package var configOfDeckOnly: String {
        "Only the deck uses these settings: the command goes on, and the deck does not open until they are right."
    }
    package func configUnwritable(_ reason: String) -> String {
        "The profile cannot be saved: \(reason). Nothing was changed."
    }
    package func configWrongType(_ key: String, form: String) -> String {
        "\"\(key)\" should be \(form)."
    }
    package func configNotAllowed(_ key: String, allowed: String) -> String {
        "\"\(key)\" has a value that is not allowed. Allowed: \(allowed)"
    }
    package func configMalformed(_ key: String, example: String) -> String {
        "\"\(key)\" is malformed. An example: \(example)"
    }
    package func configNoAddress(_ key: String) -> String {
        "\"\(key)\" is not an address. Write https://HOST, with a port and a path if needed."
    }
    package func configAddressWithSecret(_ key: String) -> String {
        "\"\(key)\" has a user name or password in it. Take it out: it would be sent along."
    }
    package func configAddressPlain(_ key: String) -> String {
        "\"\(key)\" is plain http to another machine, where others could read the sign-in. Write https, or http to 127.0.0.1, ::1 or localhost."
    }
    package func configBadName(_ name: String) -> String {
        "A profile cannot be called \"\(name)\": letters, digits, - and _ are allowed, and \"sandbox\" means the embedded one."
    }
    package func noSuchProfile(_ name: String, available: String) -> String {
        "Unknown profile \"\(name)\". Profiles: \(available). `partnerdeck sign-in --profile NAME` creates one."
    }
    package func configCannotAdd(_ name: String) -> String {
        "The profile \"\(name)\" cannot be added to the file as it is written. Add [profiles.\(name)] to it yourself. Nothing was changed."
    }
    package var formText: String { "text in quotes" }
    package var formTruth: String { "true or false" }
    package func formNumber(_ lowest: Int, to highest: Int) -> String {
        "a whole number, \(lowest.grouped) to \(highest.grouped)"
    }
    package var formTable: String { "a table" }
    package var formTexts: String { "a list of quoted texts" }
    package var formColor: String { "a colour: text in quotes, or a number" }
    package var formStyle: String { "a colour, or { fg = …, bg = …, attributes = […] }" }
    package func storeMissing(_ path: String) -> String {
        "\(path) does not exist. `partnerdeck sandbox seed --store \(path)` creates it."
    }
    package func replaceableFileExists(_ path: String) -> String {
        "\(path) already exists and was left unchanged; --force replaces it."
    }
    package func storeLogUnread(_ path: String) -> String {
        "\(path) has changes in \(path)-wal that can only be read in a writable folder. Copy \(path) and the files named like it to such a folder."
    }
    package func storeNotADatabase(_ path: String) -> String {
        "\(path) is not an SQLite database."
    }
    package func storeNotADirectory(_ path: String) -> String {
        "\(path) is another program's database."
    }
    package func storeNewer(_ path: String, schema: Int, known: Int) -> String {
        "\(path) was written by a newer partnerdeck (schema \(schema.grouped), this one knows \(known.grouped)). Update partnerdeck."
    }
    package func storeUnreadable(_ path: String, reason: String) -> String {
        "\(path) cannot be read: \(reason)"
    }
    package func cannotBeWritten(_ path: String, reason: String) -> String {
        "\(path) cannot be written: \(reason)"
    }
    package func storeBusy(_ path: String) -> String {
        "\(path) is locked by another process. Try again."
    }
    package func storeDiskFullAt(_ path: String) -> String {
        "The disk of \(path) is full. Nothing was changed."
    }
    package func storeDamaged(_ path: String, reason: String) -> String {
        "\(path) is damaged: \(reason)"
    }
    package func pathAndReason(_ path: String, reason: String) -> String { "\(path): \(reason)" }
    package var screenNotATerminal: String { "The deck needs a terminal, and this is not one." }
    package var screenUnknownTerminal: String { "The terminal type in TERM is unknown here." }
    package var screenPrintsLinesOnly: String {
        "This terminal can only print line by line."
    }
    package var screenUseCommands: String { "The commands work everywhere: partnerdeck --help" }
    package var themeDefaultUsed: String { "The default theme is used." }
    package func noSuchTheme(_ name: String, available: String) -> String {
        "Unknown theme \"\(name)\". Themes: \(available)"
    }
    package var themeUnreadable: String { "The file cannot be read as UTF-8 text." }
    package func themeUnknownRole(_ role: String, allowed: String) -> String {
        "Unknown role \"\(role)\". Allowed: \(allowed)"
    }
    package func themeUnknownAttribute(_ attribute: String, allowed: String) -> String {
        "Unknown attribute \"\(attribute)\". Allowed: \(allowed)"
    }
    package func themeUnknownColor(_ color: String, allowed: String) -> String {
        "Unknown colour \"\(color)\". Allowed: \(allowed)"
    }
    package func themeWrongType(_ key: String, form: String) -> String {
        "\"\(key)\" should be \(form)."
    }
    package func themeCycle(_ names: String) -> String { "It inherits from itself: \(names)" }
    package func exitJournalNote(_ journal: String) -> String {
        "What was under way is in the journal, \(journal); the deck checks it at its next start."
    }
    package func exitByFault(_ signal: String) -> String {
        "The program crashed because of a bug (\(signal))."
    }
    package func exitBySignal(_ signal: String) -> String {
        "The program was ended by a signal (\(signal))."
    }
    package var exitFileCutShort: String {
        "The program had to end (SIGBUS): a file it was reading was cut short by another program, or its disk failed. Check the store and the files next to it (-wal, -shm)."
    }
    package func fileExists(_ path: String) -> String {
        "\(path) already exists and was left unchanged. Use another name, or move it away."
    }
    package func fileMissing(_ path: String) -> String { "\(path) does not exist." }
    package func fileTooLarge(_ path: String, megabytes: Int) -> String {
        "\(path) is larger than \(megabytes.grouped) MB, and was not read."
    }
    package func fileUnreadable(_ path: String, reason: String) -> String {
        "\(path) cannot be read: \(reason)."
    }
    package func notAFile(_ path: String) -> String {
        "\(path) is not a regular file: it is a folder, a pipe or a device."
    }
    package var systemMayNotRead: String { "you may not read it" }
    package var systemMayNotWrite: String { "it is not allowed there" }
    package var systemPortInUse: String { "the port is in use" }
    package var systemNoSuchAddress: String { "this machine has no such address" }
    package func systemErrorNumber(_ number: Int) -> String {
        "the system reports error \(number.grouped)"
    }
    package var errorUnknown: String { "an unexpected error occurred" }
    package func secretReadableByOthers(_ path: String) -> String {
        "others can read \(path); it must be readable by you only"
    }
    package func secretDamaged(_ path: String) -> String {
        "\(path) is not a secrets file of this program"
    }
    package var adviceMakePlan: String {
        "Nothing was done. `partnerdeck offboard CUSTOMER --save FILE` creates a plan."
    }
    package func planFileNotJSON(_ path: String) -> String {
        "\(path) is not a plan: it is not complete JSON."
    }
    package func planFileNotAPlan(_ path: String) -> String {
        "\(path) is not a plan: it has no member partnerdeckPlan."
    }
    package func planFileNewer(_ path: String, version: Int) -> String {
        "\(path) was written by a newer partnerdeck (format \(version.grouped)). Update partnerdeck."
    }
    package func planFileMember(_ path: String, member: String) -> String {
        "\(path) is not a complete plan: \(member) is missing, or its value cannot be read."
    }
    package func planFileAmbiguous(_ path: String) -> String {
        "\(path) is not a valid plan: it lists customers or steps twice."
    }
    package func notTOML(_ reason: String) -> String { "This is not TOML: \(reason)" }
    package func unknownTOMLKey(_ key: String, allowed: String) -> String {
        "Unknown key \"\(key)\". Allowed: \(allowed)"
    }
}
