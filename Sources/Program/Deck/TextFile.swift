import Deck
import Foundation

/// Saves texts in the folder the deck was started in.
enum TextFile {
    /// Saves a text under that name, or under the next free one: nothing is overwritten.
    static func save(_ text: String, name: String) -> Event {
        let url = URL(fileURLWithPath: name)
        let stem = url.deletingPathExtension().path
        for number in 1...99 {
            let ending = url.pathExtension.isEmpty ? "" : ".\(url.pathExtension)"
            let path = number == 1 ? url.path : "\(stem)-\(number)\(ending)"
            do throws(FileTrouble) {
                try NewFile.write(text, to: path)
                return .saved(path: path)
            } catch {
                guard case .unwritable(_, let errno) = error else { continue }
                let words = Surroundings.language.words()
                return .saveFailed(path: path, reason: words.reason(errno: errno))
            }
        }
        return .saveFailed(path: url.path, reason: "1…99")
    }
}
