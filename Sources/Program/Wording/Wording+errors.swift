import Storage
import Terminal
import Wording

extension Wording {
    /// What is wrong with the store's file, and what to do.
    func directoryError(_ error: DirectoryError) -> String {
        let path = error.path
        return switch error {
        case .missing: storeMissing(path)
        case .fileExists: storeFileExists(path)
        case .notAFile: notAFile(path)
        case .logUnread: storeLogUnread(path)
        case .notADatabase: storeNotADatabase(path)
        case .notADirectory: storeNotADirectory(path)
        case .newerSchema(_, let found, let known): storeNewer(path, schema: found, known: known)
        case .unreadable(_, let reason):
            storeUnreadable(path, reason: self.reason(ofSystem: reason))
        case .unwritable(_, let reason):
            cannotBeWritten(path, reason: self.reason(ofSystem: reason))
        case .busy: storeBusy(path)
        case .diskFull: storeDiskFullAt(path)
        case .damaged(_, let reason): storeDamaged(path, reason: self.reason(ofSystem: reason))
        case .failed(_, let reason): pathAndReason(path, reason: self.reason(ofSystem: reason))
        }
    }

    /// Why the deck cannot take the terminal over, and what works there instead.
    func screenError(_ error: ScreenError) -> String {
        let reason =
            switch error {
            case .notATerminal: screenNotATerminal
            case .unknownTerminal: screenUnknownTerminal
            case .noCursorAddressing: screenPrintsLinesOnly
            }
        return paragraph([reason, screenUseCommands])
    }

    /// What is wrong with a theme file: where, what, and what is allowed.
    func themeError(_ error: ThemeError) -> String {
        let place = error.line.map { "\(error.file):\($0)" } ?? error.file
        let unused = themeDefaultUsed
        return "\(place): \(themeProblem(error.problem, in: error.file))\n\(unused)"
    }

    private func themeProblem(_ problem: ThemeError.Problem, in path: String) -> String {
        return switch problem {
        case .noSuchTheme(let name, let available), .missingParent(let name, let available):
            noSuchTheme(name, available: list(available))
        case .file(let trouble): fileTrouble(trouble, path)
        case .unreadable: themeUnreadable
        case .syntax(let reason): notTOML(reason)
        case .unknownKey(let key, let names): unknownKey(key, allowed: names)
        case .unknownRole(let role, let names): themeUnknownRole(role, allowed: list(names))
        case .unknownAttribute(let attribute, let names):
            themeUnknownAttribute(attribute, allowed: list(names))
        case .unknownColor(let color, let palette):
            themeUnknownColor(color, allowed: list(ColorNotation.forms + palette))
        case .wrongType(let key, let expected): themeWrongType(key, form: expected.description)
        case .cycle(let names): themeCycle(names.joined(separator: " → "))
        }
    }

    /// What ended the program, and where it is written what it was doing.
    func lastWords(_ cause: ExitCause, journal: String?) -> String {
        let journal = journal.map { path in
            exitJournalNote(path)
        }
        return "partnerdeck: " + paragraph([reason(cause), journal ?? ""])
    }

    private func reason(_ cause: ExitCause) -> String {
        switch cause {
        case .fault(let signal): exitByFault(signal)
        case .signal(let signal): exitBySignal(signal)
        case .fileCutShort: exitFileCutShort
        }
    }

    /// What is wrong with the profiles, where, and what to write instead.
    func configError(_ error: ConfigError) -> String {
        // That names the file itself.
        if case .file(let trouble) = error.problem { return fileTrouble(trouble, error.file) }
        let place = error.line.map { "\(error.file):\($0)" } ?? error.file
        return "\(place): \(configProblem(error.problem))"
    }

    private func configProblem(_ problem: ConfigError.Problem) -> String {
        switch problem {
        case .file(let trouble): fileTrouble(trouble, "")
        case .unreadable: configUnreadable
        case .unwritable(let reason): configUnwritable(reason)
        case .syntax(let reason): notTOML(reason)
        case .unknownKey(let key, let names): unknownKey(key, allowed: names)
        case .wrongType(let key, let expected): configWrongType(key, form: form(expected))
        case .notAllowed(let key, let names): configNotAllowed(key, allowed: list(names))
        case .malformedText(let key, let example): configMalformed(key, example: example)
        case .address(let key, .malformed): configNoAddress(key)
        case .address(let key, .carriesSecret): configAddressWithSecret(key)
        case .address(let key, .plainTextAbroad): configAddressPlain(key)
        case .badName(let name): configBadName(name)
        case .noSuchDefault(let name, let available), .noSuchProfile(let name, let available):
            noSuchProfile(name, available: list(available))
        case .cannotAdd(let name): configCannotAdd(name)
        }
    }

    private func form(_ expected: ConfigError.Expected) -> String {
        switch expected {
        case .text: formText
        case .truth: formTruth
        case .number(let allowed): formNumber(allowed.lowerBound, to: allowed.upperBound)
        case .table: formTable
        case .texts: formTexts
        }
    }

    func unknownKey(_ key: String, allowed names: [String]) -> String {
        unknownTOMLKey(key, allowed: list(names))
    }
}
