import ArgumentParser
import Deck
import Foundation

/// `partnerdeck sign-out`: forgets the tokens of a profile, and all that is known from its service
/// if that is asked for.
struct SignOutCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sign-out", abstract: help(\.signOutHelp),
            discussion: "JSON: {outcome, profile, wasSignedIn, purged}")
    }

    @OptionGroup var options: WriteOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.purgeOption)))
    var purge = false

    private struct Output: Encodable {
        let outcome = "signed-out"
        let profile: String
        let wasSignedIn: Bool
        let purged: Bool
    }

    func run() throws {
        let words = options.words
        guard case .profile(let profile) = try options.choice() else {
            throw Failure.usage(words.nothingToSignOutOf)
        }
        if purge { try options.confirm(words.signInQuestionPurge(profile.name)) }
        let file = try TokenStore(of: profile).file
        let wasSignedIn = access(file.path, F_OK) == 0
        try file.remove()
        let folder = Surroundings.dataFolder(of: profile.name)
        if purge, let folder { try remove(folder) }
        if options.json {
            return try JSON.print(
                Output(profile: profile.name, wasSignedIn: wasSignedIn, purged: purge))
        }
        try StandardOutput.print(
            wasSignedIn
                ? words.signInSignedOut(profile.name) : words.signInWasNotSignedIn(profile.name))
        try StandardOutput.print(
            purge ? words.purged(folder ?? "") : words.signInReplicaStays(folder ?? ""))
    }

    private func remove(_ folder: String) throws {
        do {
            if access(folder, F_OK) == 0 { try FileManager.default.removeItem(atPath: folder) }
        } catch {
            throw Failure.directory(
                .unwritable(path: folder, reason: options.words.reason(ofAny: error)))
        }
    }
}
