import Foundation

/// The program that shows a page on this machine.
struct Browser: Equatable, Sendable {
    let path: String
    /// What goes before the address.
    let arguments: [String]

    /// What `BROWSER` names, or the desktop's own where there is a desktop; nil where there is
    /// neither, as over SSH.
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

    /// Shows an address. Returns once the program has failed; one that ends well, or stays open,
    /// is never heard of again, and then this waits until its task is cancelled.
    func fails(toShow address: String) async {
        let (ends, told) = AsyncStream.makeStream(of: Int32.self)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments + [address]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { told.yield($0.terminationStatus) }
        do { try process.run() } catch { return }
        for await status in ends where status != 0 { return }
    }
}
