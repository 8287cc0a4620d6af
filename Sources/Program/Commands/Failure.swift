import ArgumentParser
import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Storage
import Terminal
import Wording

/// Why a command failed. The message goes to standard error, the status to the shell.
enum Failure: Error {
    /// A rule, the service or the journal refused.
    case refused(Refusal)
    /// A write was sent, and refused or not answered.
    case answered(Refusal)
    /// The same where an earlier try was sent and found not done, and the last one did not leave.
    case foundNotDone(Refusal)
    case directory(DirectoryError)
    case screen(ScreenError)
    case theme(ThemeError)
    case config(ConfigError)
    case tokens(TokenFileError)
    case signIn(SignInError)
    /// That permission was asked for, and nobody who may has agreed.
    case consentNotGiven(GraphPermission)
    /// The sandbox cannot be served.
    case serving(String)
    case usage(String)
    case notFound(String)
    /// The text that names the customer names a former one.
    case relationshipEnded(Customer)
    case notConfirmed
    /// A file has unusable contents.
    case unusable(String)
    /// A file could not be read.
    case unread(String)
    case planFile(PlanFileError)
    /// `--wait` ended a sync after so many seconds, while the service was answering.
    case syncCutOff(seconds: Int, SyncPhase)
    /// A file could not be created.
    case file(FileTrouble)
    /// Neither that variable nor HOME names a folder. For a store, `--store` can.
    case noFolder(variable: String, isStore: Bool)
    /// The result could not be written to standard output.
    case output(errno: Int32)
    /// The reader of standard output has gone. Not reported.
    case pipeClosed

    var status: Int32 {
        switch self {
        case .refused(let refusal), .answered(let refusal), .foundNotDone(let refusal):
            refusal.status
        case .output, .unread: 74
        case .syncCutOff: 75
        case .notFound: 66
        case .relationshipEnded(let customer): Refusal.notACustomer(customer.id).status
        case .directory(let error): error.status
        case .screen, .serving: 69
        case .theme, .unusable: 65
        case .planFile(let error): error.status
        case .file: 73
        case .config(let error): error.status
        case .tokens(let error): error.status
        case .signIn(.refused(let refusal)): refusal.status
        case .signIn(.cancelled): 130
        case .signIn, .consentNotGiven: 77
        case .usage, .noFolder: 64
        case .notConfirmed: 1
        case .pipeClosed: 128 + SIGPIPE
        }
    }

    /// The message for standard error; nil for none. `ofWriting` says that something was to be
    /// changed: then it is said that nothing was sent, where only a failure is told.
    func message(in words: Words, ofWriting: Bool = false) -> String? {
        switch self {
        case .refused(let refusal) where ofWriting && refusal.isFailure:
            words.refusalBeforeSending(refusal)
        case .refused(let refusal), .answered(let refusal): words.refusal(refusal)
        case .foundNotDone(let refusal): words.refusalFoundNotDone(refusal)
        case .directory(let error): words.directoryError(error)
        case .screen(let error): words.screenError(error)
        case .theme(let error): words.themeError(error)
        case .config(let error): words.configError(error)
        case .tokens(let error): words.tokenFileError(error)
        case .signIn(let error): words.signInError(error)
        case .consentNotGiven(let permission): words.consentNotGiven(permission.rawValue)
        case .serving(let reason): words.serveFailed(reason)
        case .usage(let text), .notFound(let text), .unusable(let text), .unread(let text): text
        case .relationshipEnded(let customer): words.relationshipEnded(customer)
        case .planFile(let error): words.planFileError(error)
        case .file(let trouble): words.fileTrouble(trouble)
        case .syncCutOff(let seconds, .reading(let done, let total)):
            words.syncCutOff(seconds, done: done, of: total)
        case .syncCutOff(let seconds, .listing(let count)):
            words.syncCutOff(seconds, listed: count)
        case .syncCutOff(let seconds, _):
            words.reason(of: .unreachable(.tookLonger(seconds: seconds)))
        case .notConfirmed: words.nothingDone
        case .noFolder(let variable, let isStore):
            isStore ? words.noStoreFolder(variable) : words.noConfigFolder(variable)
        case .output(let errno):
            words.outputFailed(words.reason(errno: errno))
        case .pipeClosed: nil
        }
    }

    /// A number is out of range. `name` is the option or variable that has it.
    static func number(
        _ given: some CustomStringConvertible, of name: String, within allowed: ClosedRange<Int>,
        in words: Words
    ) -> Failure {
        let (lowest, highest) = (allowed.lowerBound, allowed.upperBound)
        // Nobody means as many as there can be.
        return .usage(
            highest < Int(Int32.max)
                ? words.badNumber(name, given: given.description, from: lowest, to: highest)
                : words.badNumber(name, given: given.description, from: lowest))
    }

    /// Wrap any error a command can throw; nil for errors of ArgumentParser.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let refusal as Refusal: self = .refused(refusal)
        case let error as DirectoryError: self = .directory(error)
        case let error as ScreenError: self = .screen(error)
        case let error as ThemeError: self = .theme(error)
        case let error as ConfigError: self = .config(error)
        case let error as TokenFileError: self = .tokens(error)
        case let error as SignInError: self = .signIn(error)
        case let error as PlanFileError: self = .planFile(error)
        case let trouble as FileTrouble: self = .file(trouble)
        default: return nil
        }
    }
}

extension DirectoryError {
    /// The exit status, as in sysexits(3).
    fileprivate var status: Int32 {
        switch self {
        case .missing: 66
        case .fileExists, .unwritable: 73
        case .notAFile, .notADatabase, .notADirectory, .newerSchema, .damaged: 65
        case .unreadable, .logUnread, .diskFull, .failed: 74
        case .busy: 75
        }
    }
}

extension ConfigError {
    fileprivate var status: Int32 {
        switch problem {
        case .noSuchProfile: 66
        case .unwritable, .cannotAdd: 73
        default: 65
        }
    }
}

extension TokenFileError {
    fileprivate var status: Int32 {
        switch self {
        case .openToOthers, .belongsToAnother: 77
        case .malformed: 65
        case .failed: 74
        }
    }
}

extension PlanFileError {
    fileprivate var status: Int32 {
        switch problem {
        case .file(.missing): 66
        case .file(.unreadable): 74
        case .file, .notJSON, .notAPlan, .newer, .member, .ambiguous: 65
        }
    }
}

extension Refusal {
    /// Accepted, but not shown yet. Differs from a failure so that scripts do not repeat the write.
    static let pendingStatus: Int32 = 4

    /// The exit status of a command that ends with this refusal, as in sysexits(3) where one fits.
    var status: Int32 {
        switch cause {
        case .unreachable: 69
        case .storeBusy, .runUnderway: 75
        case .storeFailed, .storeFull: 74
        case .runBefore: 65
        case .runUnanswered, .newestUnknown: 70
        case .newestPending: Self.pendingStatus
        case .holdingNotFound, .offerNotFound, .runUntold, .runClosed: 66
        case .readOnly, .imported: 77
        case .service(let trouble): trouble.status
        case .journal(let trouble): trouble.status
        default: 3
        }
    }
}

extension ServiceTrouble {
    fileprivate var status: Int32 {
        switch self {
        case .signInMissing, .signInExpired, .multiFactorRequired, .conditionalAccess,
            .wrongAudience, .appOnlyToken, .consentMissing, .accessDenied, .agreementMissing:
            77
        case .throttled, .pendingOperation: 75
        case .failed, .unreadable, .redirected: 69
        // May have been done. Differs from a failure so that scripts do not repeat the write.
        case .answerLost: 70
        case .notShownYet: Refusal.pendingStatus
        case .stopped: 1
        case .customerUnderReview, .rejected, .cutOff: 3
        }
    }
}

extension JournalTrouble {
    fileprivate var status: Int32 {
        switch self {
        case .noFolder: 64
        case .full, .unreadable: 74
        case .unwritable: 73
        case .busy: 75
        case .broken: 65
        }
    }
}
