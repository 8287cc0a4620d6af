import Testing

@testable import Program

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
