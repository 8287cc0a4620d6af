import Foundation
import PartnerCenterAPI
import Sandbox
import Wording

extension Wording {
    /// Why a file was not made, and what to do.
    func fileTrouble(_ trouble: FileTrouble) -> String {
        switch trouble {
        case .exists(let path): fileExists(path)
        case .unwritable(let path, let errno): cannotBeWritten(path, reason: reason(errno: errno))
        }
    }

    /// Why a file could not be read as a whole.
    func fileTrouble(_ trouble: SmallFile.Trouble, _ path: String) -> String {
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

    /// Any error in words: never as the program holds it. What has none of ours is named by its kind
    /// of trouble alone.
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
        // A name of nothing is to be seen.
        let path = error.path.isEmpty ? "\"\"" : error.path
        return paragraph([problem(error.problem, in: path), advice])
    }

    private func problem(_ problem: PlanFileError.Problem, in path: String) -> String {
        switch problem {
        case .file(let trouble): fileTrouble(trouble, path)
        case .notJSON: planFileNotJSON(path)
        case .notAPlan: planFileNotAPlan(path)
        case .newer(let version): planFileNewer(path, version: version)
        case .member(let member): planFileMember(path, member: member)
        case .ambiguous: planFileAmbiguous(path)
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
