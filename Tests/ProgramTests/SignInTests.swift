import Canvas
import Deck
import Testing
import Wording

@testable import Program

@Suite struct `The page that shows a code` {
    private func page(code: String = "GH7-2Z", width: Int? = 80, copied: Bool = false) -> CodePage {
        CodePage(
            code: code, address: "https://example.com/device", width: width, isCopied: copied)
    }

    @Test func `shows it large, and once more as text`() {
        let lines = page(copied: true).lines(in: Language.english.words(), ink: "#")
        #expect(
            lines == [
                "To sign in, open this page in a browser on any device:", "",
                "    https://example.com/device", "",
                "and enter this code:", "",
                "     #### #   # #####       ####  #####",
                "    #     #   #     #           #    # ",
                "    #  ## #####    #   ###   ###    #  ",
                "    #   # #   #   #         #      #   ",
                "     #### #   #   #         ##### #####", "",
                "    GH7-2Z", "",
                "The code is on the clipboard, if the terminal allows it.", "",
            ])
    }

    @Test(arguments: [nil, 20, 38])
    func `shows it as text alone where there is no room`(width: Int?) {
        let lines = page(width: width).lines(in: Language.english.words())
        #expect(lines.contains("    GH7-2Z"))
        #expect(!lines.contains { $0.contains("█") })
    }

    @Test func `never draws beyond the edge, whatever the width`() {
        for width in 0...100 {
            for line in page(width: width).lines(in: Language.english.words())
            where line.contains("█") {
                #expect(4 + line.drop { $0 == " " }.count <= width && line.columns <= width)
            }
        }
    }

    @Test func `draws every letter and digit differently`() {
        let shapes = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".map {
            LargeLetters.rows(of: String($0), ink: "#")
        }
        #expect(!shapes.contains(nil))
        #expect(Set(shapes.compactMap { $0?.joined() }).count == 36)
        #expect(LargeLetters.rows(of: "ab", ink: "#") == nil)
        #expect(LargeLetters.rows(of: "", ink: "#") == nil)
    }

    @Test func `lets nothing through that a terminal might obey`() {
        let page = CodePage(
            code: "A\u{1B}]0;x\u{7}", address: "https://x\u{1B}[2J", width: nil, isCopied: false)
        let text = page.lines(in: Language.english.words()).joined()
        #expect(!text.unicodeScalars.contains { $0.value < 32 })
    }

    @Test func `counts minutes and seconds`() {
        let words = Language.english.words()
        #expect(CountdownLine.text(secondsLeft: 899, in: words).contains("14:59"))
        #expect(CountdownLine.text(secondsLeft: 61, in: words).contains("1:01"))
        #expect(CountdownLine.text(secondsLeft: -3, in: words).contains("0:00"))
    }
}

@Suite struct `The browser to sign in by` {
    private func found(
        _ variables: [String: String], programs: Set<String> = ["/usr/bin/xdg-open", "/opt/fox"]
    ) -> Browser? {
        Browser.find(
            in: { name in variables[name] ?? (name == "PATH" ? "/bin:/usr/bin" : nil) },
            isProgram: programs.contains)
    }

    @Test func `is the desktop's own where there is a desktop`() {
        let own = Browser(path: "/usr/bin/xdg-open", arguments: [])
        #expect(found(["DISPLAY": ":0"]) == own)
        #expect(found(["WAYLAND_DISPLAY": "wayland-0"]) == own)
        #expect(found([:]) == nil)
        #expect(found(["DISPLAY": ":0"], programs: []) == nil)
    }

    @Test func `is the first of BROWSER that there is`() {
        #expect(found(["BROWSER": "/opt/fox"]) == Browser(path: "/opt/fox", arguments: []))
        #expect(
            found(["BROWSER": "/opt/none:/opt/fox --new %s:xdg-open", "DISPLAY": ":0"])
                == Browser(path: "/opt/fox", arguments: ["--new"]))
        #expect(
            found(["BROWSER": "xdg-open"]) == Browser(path: "/usr/bin/xdg-open", arguments: []))
        #expect(found(["BROWSER": "/opt/none: :"]) == nil)
    }

    @Test func `that cannot be started, or ends badly, has failed`() async {
        await Browser(path: "/nowhere/fox", arguments: []).fails(toShow: "http://localhost")
        await Browser(path: "/bin/sh", arguments: ["-c", "exit 3"]).fails(toShow: "x")
    }
}
