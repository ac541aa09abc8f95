package de.lotse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application with its real database. All such tests share one application and one fresh database per process of
 * the run (there are two, because a test mostly waits: for the browser, for the database); each makes its own records, so none depends on another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "server.port=${LOTSE_TEST_PORT:1832${lotse.test.fork:1}}",
            "lotse.address=http://localhost:${LOTSE_TEST_PORT:1832${lotse.test.fork:1}}",
            "lotse.database.data=target/test-data-${lotse.test.fork:1}",
            "lotse.database.durable=false"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface LotseTest {}
