import Canvas
import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// Signs in by a browser of this machine: opens it, and waits for it to come back.
struct BrowserPrompt: Sendable {
    let browser: Browser
    let words: Words
    let time: any Timekeeper

    /// How long somebody has, in seconds.
    static let patience: TimeInterval = 300

    private enum Event: Sendable {
        case answered(BrowserSignIn.Return)
        case browserFailed, timeOver
    }

    /// What the authority grants; nil if the browser turns out not to open, or could not come
    /// back. Throws `SignInError`.
    func grant(from authority: SignInAuthority, at base: ServiceAddress) async throws -> TokenGrant?
    {
        guard let listener = try? await LoopbackListener.open() else { return nil }
        let signIn = authority.browserSignIn(at: base, port: listener.port)
        StandardError.write(
            [
                words.signInBrowserOpens, "", "    " + Span(signIn.address).text, "",
                words.signInBrowserAwaited(Int(Self.patience / 60)),
            ].joined(separator: "\n"))
        let event = await event(of: signIn, at: listener)
        await listener.close()
        switch event {
        case .answered(let answer): return try await authority.grant(for: signIn, answer)
        case .browserFailed: return nil
        case .timeOver: throw Task.isCancelled ? SignInError.cancelled : SignInError.notFinished
        }
    }

    /// The first thing that decides it.
    private func event(of signIn: BrowserSignIn, at listener: LoopbackListener) async -> Event {
        await withTaskGroup(of: Event.self) { group in
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

    /// What the browser comes back with; nil if nobody waits for it any more.
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
