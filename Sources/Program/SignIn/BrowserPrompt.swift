import Canvas
import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// Signs in with a browser on this machine: opens it, and waits for its return.
struct BrowserPrompt: Sendable {
    let browser: Browser
    let words: Words
    let time: any Timekeeper

    /// How long the operator has, in seconds.
    static let patience: TimeInterval = 300

    private enum BrowserOutcome: Sendable {
        case answered(BrowserSignIn.Return)
        case browserFailed, timeOver
    }

    /// Return what the authority grants; nil if the browser cannot be opened, or cannot return.
    /// Throw `SignInError`.
    func grant(from authority: SignInAuthority, at base: ServiceAddress) async throws -> TokenGrant?
    {
        guard let listener = try? await LoopbackListener.open() else { return nil }
        let signIn = authority.browserSignIn(at: base, port: listener.port)
        StandardError.write(
            [
                words.signInBrowserOpens, "", "    " + Span(signIn.address).text, "",
                words.signInBrowserAwaited(Int(Self.patience / 60)),
            ].joined(separator: "\n"))
        let outcome = await outcome(of: signIn, at: listener)
        await listener.close()
        switch outcome {
        case .answered(let answer): return try await authority.grant(for: signIn, answer)
        case .browserFailed: return nil
        case .timeOver: throw Task.isCancelled ? SignInError.cancelled : SignInError.notFinished
        }
    }

    /// Wait for the first of: the browser's return, its failure, the end of time.
    private func outcome(of signIn: BrowserSignIn, at listener: LoopbackListener) async
        -> BrowserOutcome
    {
        await withTaskGroup(of: BrowserOutcome.self) { group in
            group.addTask {
                await answer(to: signIn, at: listener).map { .answered($0) } ?? .timeOver
            }
            group.addTask {
                await browser.fails(toShow: signIn.address)
                return .browserFailed
            }
            group.addTask {
                await time.wait(until: time.now.addingTimeInterval(Self.patience))
                return .timeOver
            }
            defer { group.cancelAll() }
            return await group.next() ?? .timeOver
        }
    }

    /// Return what the browser returns with; nil if cancelled.
    private func answer(
        to signIn: BrowserSignIn, at listener: LoopbackListener
    ) async -> BrowserSignIn.Return? {
        for await request in listener.requests {
            guard let answer = signIn.answer(request.target) else {
                request.show(page(\.signInPageForeign), status: 404)
                continue
            }
            if case .code = answer {
                request.show(page(\.signInPageDone))
            } else {
                request.show(page(\.signInPageDeclined))
            }
            return answer
        }
        return nil
    }

    private func page(_ phrase: Phrase) -> String {
        """
        <!doctype html>
        <html lang="\(words.language.rawValue)"><head><meta charset="utf-8">
        <title>partnerdeck</title></head>
        <body><h1>partnerdeck</h1>
        <p>\(words[keyPath: phrase])</p>
        </body></html>

        """
    }
}

/// A program that opens a page on this machine.
struct Browser: Equatable, Sendable {
    let path: String
    /// The arguments before the address.
    let arguments: [String]

    /// Return the first program in `BROWSER`, or the desktop's own; nil if there is neither, as
    /// over SSH.
    static func find(
        in variable: (String) -> String?,
        isProgram: (String) -> Bool = FileManager.default.isExecutableFile
    ) -> Browser? {
        func program(_ name: String) -> String? {
            if name.contains("/") { return isProgram(name) ? name : nil }
            return (variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
                .first(where: isProgram)
        }
        for command in (variable("BROWSER") ?? "").split(separator: ":") {
            let words = command.split(separator: " ").map(String.init)
            guard let name = words.first, let path = program(name) else { continue }
            return Browser(path: path, arguments: words.dropFirst().filter { $0 != "%s" })
        }
        let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { variable($0) != nil }
        guard hasDesktop, let path = program("xdg-open") else { return nil }
        return Browser(path: path, arguments: [])
    }

    /// Open an address. Returns if the program fails; else waits until its task is cancelled.
    func fails(toShow address: String) async {
        guard let ends = start(address) else { return }
        for await status in ends where status != 0 { return }
    }

    /// Open an address. Return whether the program could be started, and has not failed once it
    /// ends.
    func shows(_ address: String) async -> Bool {
        guard let ends = start(address) else { return false }
        for await status in ends { return status == 0 }
        return true
    }

    /// Start the program. Return the stream that has the status it ends with; nil if it could not
    /// be started.
    private func start(_ address: String) -> AsyncStream<Int32>? {
        let (ends, told) = AsyncStream.makeStream(of: Int32.self)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments + [address]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { told.yield($0.terminationStatus) }
        do { try process.run() } catch { return nil }
        return ends
    }
}
