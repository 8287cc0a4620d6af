import Deck
import Foundation
import PartnerCenterAPI
import Sandbox
import Storage
import Terminal
import Wording

extension Wording {
    /// What is wrong with the store's file, and what to do.
    func directoryError(_ error: DirectoryError) -> String {
        let path = error.path
        return switch error {
        case .missing: storeMissing(path)
        case .fileExists: replaceableFileExists(path)
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

    /// Why the deck cannot use the terminal, and what to use instead.
    func screenError(_ error: ScreenError) -> String {
        let reason =
            switch error {
            case .notATerminal: screenNotATerminal
            case .unknownTerminal: screenUnknownTerminal
            case .noCursorAddressing: screenPrintsLinesOnly
            }
        return paragraph([reason, screenUseCommands])
    }

    /// What is wrong with a theme file: where, what, and what is allowed; and which theme is worn
    /// in its place, if that is the default one.
    func themeError(_ error: ThemeError, isDefaultUsed: Bool = true) -> String {
        let place = error.place.inFile(error.file)
        let problem = "\(place): \(themeProblem(error.problem, in: error.file))"
        return isDefaultUsed ? problem + "\n" + themeDefaultUsed : problem
    }

    private func themeProblem(_ problem: ThemeProblem, in path: String) -> String {
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
        case .wrongType(let key, let expected): themeWrongType(key, form: form(expected))
        case .cycle(let names): themeCycle(names.joined(separator: " → "))
        }
    }

    /// What ended the program, and where the journal is.
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

    /// What is wrong with `config.toml`, where, and what to write instead: a line for each mistake.
    func configError(_ error: ConfigError) -> String {
        // This sentence names the file itself.
        if case .file(let trouble) = error.problem { return fileTrouble(trouble, error.file) }
        let place = error.place.inFile(error.file)
        return (["\(place): \(configProblem(error.problem))"] + error.others.map(configError))
            .joined(separator: "\n")
    }

    private func configProblem(_ problem: ConfigProblem) -> String {
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
        case .keys(let problem): keyProblem(problem)
        }
    }

    private func keyProblem(_ problem: KeyProblem) -> String {
        switch problem {
        case .unknownCommand(let name, let nearest):
            nearest.isEmpty
                ? keysUnknownCommand(name) : keysUnknownCommandNear(name, nearest: list(nearest))
        case .unknownKey(let key, _): keysUnknownKey(key, forms: list(KeyProblem.forms))
        case .taken(let key, let command, let other, let page):
            keysTaken(
                key, command: command, other: other, page: (self as Words)[keyPath: page.title])
        case .confirms(let key, let command): keysConfirm(key, command: command)
        case .begins(let key, let command, let sequence, _):
            keysBegin(key, command: command, sequence: sequence)
        case .needed(let command): keysNeeded(command)
        }
    }

    private func form(_ expected: ThemeValueKind) -> String {
        switch expected {
        case .text: formText
        case .color: formColor
        case .table: formTable
        case .style: formStyle
        case .attributes: formTexts
        }
    }

    private func form(_ expected: ConfigValueKind) -> String {
        switch expected {
        case .text: formText
        case .truth: formTruth
        case .number(let allowed): formNumber(allowed.lowerBound, to: allowed.upperBound)
        case .word(let columns): formWord(columns)
        case .table: formTable
        case .texts: formTexts
        case .keys: formKeys
        }
    }

    func unknownKey(_ key: String, allowed names: [String]) -> String {
        unknownTOMLKey(key, allowed: list(names))
    }
}

extension Wording {
    /// Why a file was not made, and what to do.
    func fileTrouble(_ trouble: FileTrouble) -> String {
        switch trouble {
        case .exists(let path): fileExists(path)
        case .replaceable(let path): replaceableFileExists(path)
        case .unwritable(let path, let errno): cannotBeWritten(path, reason: reason(errno: errno))
        }
    }

    /// Why a file could not be read as a whole.
    func fileTrouble(_ trouble: SmallFileError, _ path: String) -> String {
        switch trouble {
        case .missing: fileMissing(path)
        case .notAFile: notAFile(path)
        case .tooLarge(let megabytes): fileTooLarge(path, megabytes: megabytes)
        case .unreadable(let errno):
            fileUnreadable(path, reason: reason(errno: errno, reading: true))
        }
    }

    /// What the system says, in the operator's language.
    func reason(errno: Int32, reading: Bool = false) -> String {
        switch errno {
        case EACCES where reading, EPERM where reading: systemMayNotRead
        case EACCES, EPERM, EROFS: systemMayNotWrite
        case EADDRINUSE: systemPortInUse
        case EADDRNOTAVAIL: systemNoSuchAddress
        default:
            systemReason(String(cString: strerror(errno)))
                ?? systemErrorNumber(Int(errno))
        }
    }

    /// A sentence for any error, never its Swift description. An unknown error has a general one.
    func reason(ofAny error: any Error) -> String {
        if let told = Failure(error)?.message(in: self) { return told }
        if let error = error as? AuthorityError { return reason(of: error) }
        if let number = SandboxServer.errno(of: error) ?? Self.errno(of: error) {
            return reason(errno: number)
        }
        return errorUnknown
    }

    /// Why the sandbox's authority cannot keep its secret.
    private func reason(of error: AuthorityError) -> String {
        switch error {
        case .readableByOthers(let path): secretReadableByOthers(path)
        case .damaged(let path): secretDamaged(path)
        case .unreadable(let path, let reason), .unwritable(let path, let reason):
            pathAndReason(path, reason: self.reason(ofSystem: reason))
        }
    }

    private static func errno(of error: any Error) -> Int32? {
        let error = error as NSError
        if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
        return cause?.domain == NSPOSIXErrorDomain ? cause.map { Int32($0.code) } : nil
    }

    /// What is wrong with a plan's file, where, and what to do.
    func planFileError(_ error: PlanFileError) -> String {
        let advice = adviceMakePlan
        // Show an empty name as quotes.
        let path = error.path.isEmpty ? "\"\"" : error.path
        return paragraph([problem(error.problem, in: path), advice])
    }

    private func problem(_ problem: PlanFileProblem, in path: String) -> String {
        switch problem {
        case .file(let trouble): fileTrouble(trouble, path)
        case .notJSON: planFileNotJSON(path)
        case .notAPlan: planFileNotAPlan(path)
        case .newer(let version): planFileNewer(path, version: version)
        case .member(let member): planFileMember(path, member: member)
        case .ambiguous: planFileAmbiguous(path)
        }
    }

    /// Which fault of `--mischief` is not understood, and how it is typed.
    func mischiefError(_ error: MischiefError) -> String {
        switch error {
        case .unknownName(let name, let known): unknownMischief(name, allowed: list(known))
        case .badValue(let name, let value, _):
            badMischief("\(name)=\(value)", example: Mischief.example(of: name))
        }
    }

    /// Why nobody is signed in now, and what to do.
    func signInError(_ error: SignInError) -> String {
        switch error {
        case .declined: signInDeclined
        case .codeExpired: signInCodeExpired
        case .codeUnknown: signInCodeUnknown
        case .notFinished: signInNotFinished
        case .cancelled: nothingDone
        case .refused(let refusal): self.refusal(refusal)
        }
    }

    /// Why the kept tokens cannot be used, and what to do.
    func tokenFileError(_ error: TokenFileError) -> String {
        switch error {
        case .openToOthers(let path): tokensOpenToOthers(path)
        case .belongsToAnother(let path): tokensOfAnotherUser(path)
        case .malformed(let path): tokensMalformed(path)
        case .failed(let path, let number):
            pathAndReason(path, reason: reason(errno: number, reading: true))
        }
    }
}
