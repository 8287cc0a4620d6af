import Canvas
import TOMLKit

/// What one theme file says, before what it inherits is added.
struct ThemeFile {
    /// A role's look, its colours still as written: another file's palette may hold them.
    struct Look {
        var foreground: String?
        var background: String?
        var attributes: Attributes = []
    }

    let path: String
    let inherits: String?
    let palette: [String: Color]
    let roles: [Role: Look]
    private let lines: LineNumbers

    init(path: String, source: String) throws(ThemeError) {
        self.path = path
        lines = LineNumbers(source)
        let root: TOMLTable
        do {
            root = try TOMLTable(string: source)
        } catch let error as TOMLParseError {
            throw ThemeError(
                file: path, line: error.source.begin.line, problem: .syntax(error.description))
        } catch {
            throw ThemeError(file: path, line: nil, problem: .syntax("TOML"))
        }
        let reader = ThemeReader(path: path, lines: lines)
        try reader.allow(["name", "inherits", "palette", "roles"], in: root, at: [])
        _ = try reader.text("name", in: root, at: [])
        inherits = try reader.text("inherits", in: root, at: [])
        palette = try reader.palette(of: root)
        roles = try reader.roles(of: root)
    }

    /// An error about what stands at that key.
    func error(at path: [String], _ problem: ThemeError.Problem) -> ThemeError {
        ThemeError(file: self.path, line: lines.line(of: path), problem: problem)
    }
}
