/// Letters five rows high, for a code that is read across a desk.
enum LargeLetters {
    static let height = 5

    /// The rows of a text, drawn with that ink. Nil where a letter has no large form.
    static func rows(of text: String, ink: Character) -> [String]? {
        let letters = text.compactMap { shapes[$0] }
        guard !letters.isEmpty, letters.count == text.count else { return nil }
        return (0..<height).map { row in
            let line = letters.map { $0[row] }.joined(separator: " ")
            return String(line.map { $0 == "#" ? ink : " " })
        }
    }

    /// Each letter's rows, without the point that holds a place in the picture below.
    private static let shapes: [Character: [String]] = {
        var shapes: [Character: [String]] = [:]
        for group in pictures.split(separator: "\n\n") {
            let rows = group.split(separator: "\n").map { $0.split(separator: " ") }
            for (place, letter) in rows[0].enumerated() {
                shapes[Character(String(letter))] = rows[1...].map { String($0[place]) }
            }
        }
        return shapes
    }()

    private static let pictures = """
        A     B     C     D     E     F     G     H     I
        .###. ####. .#### ####. ##### ##### .#### #...# #####
        #...# #...# #.... #...# #.... #.... #.... #...# ..#..
        ##### ####. #.... #...# ####. ####. #..## ##### ..#..
        #...# #...# #.... #...# #.... #.... #...# #...# ..#..
        #...# ####. .#### ####. ##### #.... .#### #...# #####

        J     K     L     M     N     O     P     Q     R
        ..### #..#. #.... #...# #...# .###. ####. .###. ####.
        ...#. #.#.. #.... ##.## ##..# #...# #...# #...# #...#
        ...#. ##... #.... #.#.# #.#.# #...# ####. #.#.# ####.
        #..#. #.#.. #.... #...# #..## #...# #.... #..#. #..#.
        .##.. #..#. ##### #...# #...# .###. #.... .##.# #...#

        S     T     U     V     W     X     Y     Z     -
        .#### ##### #...# #...# #...# #...# #...# ##### .....
        #.... ..#.. #...# #...# #...# .#.#. .#.#. ...#. .....
        .###. ..#.. #...# #...# #.#.# ..#.. ..#.. ..#.. .###.
        ....# ..#.. #...# .#.#. ##.## .#.#. ..#.. .#... .....
        ####. ..#.. .###. ..#.. #...# #...# ..#.. ##### .....

        0     1     2     3     4     5     6     7     8     9
        .###. ..#.. ####. ####. #..#. ##### .###. ##### .###. .###.
        #..## .##.. ....# ....# #..#. #.... #.... ....# #...# #...#
        #.#.# ..#.. .###. .###. ##### ####. ####. ...#. .###. .####
        ##..# ..#.. #.... ....# ...#. ....# #...# ..#.. #...# ....#
        .###. .###. ##### ####. ...#. ####. .###. ..#.. .###. .###.
        """
}
